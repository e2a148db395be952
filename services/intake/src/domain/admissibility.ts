/** Why a complaint can not be treated, as the code list in force states it. */
export interface Ground {
  readonly code: string;
  readonly legalBasis: string;
  /** Who is competent instead, where the ground itself says so. */
  readonly insteadGoTo?: string;
}

/** What speaks against a complaint: the complainant's own declaration or what the receiving officer found. */
export interface Finding {
  readonly ground: string;
  readonly insteadGoTo?: string;
}

/** A court has the matter or had it: the complainant could not declare that none does (law 14-16). */
export const beforeCourt: Finding = { ground: 'matter-before-court' };

/**
 * The first ground of the checklist that somebody found; nothing when the complaint can be treated. Whoever found it may
 * know better than the list where the complainant can go instead.
 */
export function groundAgainst(findings: readonly Finding[], checklist: readonly Ground[]): Ground | undefined {
  const [met] = checklist.filter(({ code }) => findings.some(({ ground }) => ground === code));
  const insteadGoTo = findings.find(({ ground }) => ground === met?.code)?.insteadGoTo;
  return met && insteadGoTo !== undefined ? { ...met, insteadGoTo } : met;
}
