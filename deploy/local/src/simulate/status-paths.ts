import { statusAfter, type CaseStatus } from '@jisr/case-status';
import type { CloudEvent } from '@jisr/contracts';

/**
 * Every way from one status to the next that the deciders can state one after the other. The fold allows more: what only
 * crosses, because two contexts spoke before they heard each other, is for its own property tests (ADR 19).
 */
export const statusPaths: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  unknown: ['received'],
  received: ['incomplete', 'inadmissible', 'in-treatment'],
  incomplete: ['received', 'inadmissible', 'withdrawn'],
  'in-treatment': ['waiting-for-complainant', 'replied', 'returned', 'in-mediation', 'closed', 'withdrawn'],
  'waiting-for-complainant': ['in-treatment', 'replied', 'returned', 'in-mediation', 'withdrawn'],
  contested: ['waiting-for-complainant', 'replied', 'in-mediation', 'withdrawn'],
  replied: ['contested', 'in-mediation', 'closed', 'withdrawn'],
  returned: ['in-treatment', 'in-mediation', 'closed'],
  'in-mediation': ['recommendation-issued', 'settled', 'closed', 'withdrawn'],
  'recommendation-issued': ['closed', 'withdrawn'],
  settled: ['closed', 'withdrawn'],
  closed: ['contested', 'in-treatment', 'in-mediation'],
  inadmissible: [],
  withdrawn: ['in-treatment'],
};

export const pathName = (from: CaseStatus, to: CaseStatus): string => `${from} → ${to}`;

/** All of them by name. */
export const allPaths: readonly string[] = (Object.keys(statusPaths) as CaseStatus[]).flatMap((from) =>
  statusPaths[from].map((to) => pathName(from, to)),
);

/** The statuses that a case took, from the first on, each once for each time that it came to it. */
export function statusesOf(facts: readonly Pick<CloudEvent, 'type'>[]): readonly CaseStatus[] {
  const taken: CaseStatus[] = ['unknown'];
  for (const fact of facts) {
    const before = taken.at(-1) ?? 'unknown';
    const after = statusAfter(before, fact);
    if (after !== before) taken.push(after);
  }
  return taken;
}
