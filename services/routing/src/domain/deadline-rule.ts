import { plusDays, type LocalDate } from './local-date.ts';
import { inForce } from './jurisdiction.ts';

/** How long somebody has by law, and by which law. */
export interface DeadlineRule {
  readonly code: string;
  readonly version: number;
  readonly track: 'direct' | 'mediation';
  readonly urgency: 'any' | 'normal' | 'urgent';
  readonly validFrom: LocalDate;
  /** Calendar days; the day of the start does not count. */
  readonly days: number;
  readonly legalBasis: string;
}

interface Kind {
  readonly track: string;
  readonly urgency: string;
}

/** The rules that cases of a kind run under, each from its own day on. */
export const rulesFor = (rules: readonly DeadlineRule[], { track, urgency }: Kind): readonly DeadlineRule[] =>
  rules.filter((rule) => rule.track === track && (rule.urgency === 'any' || rule.urgency === urgency));

/** The operator's time to answer a case, under the rule in force on the day the case began. */
export function replyDeadline(
  rules: readonly DeadlineRule[],
  kind: Kind,
  startedOn: LocalDate,
): { readonly rule: string; readonly legalBasis: string; readonly startedOn: LocalDate; readonly dueOn: LocalDate } {
  const { code, version, legalBasis, days } = inForce(rulesFor(rules, kind), startedOn);
  return { rule: `${code}@${version}`, legalBasis, startedOn, dueOn: plusDays(startedOn, days) };
}
