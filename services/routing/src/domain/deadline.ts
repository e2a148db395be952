import { countedDays, daysAfter, plusDays, type Calendar, type Counting, type LocalDate } from '@jisr/calendar';
import type { Ladder } from './ladder.ts';

/** What a clock runs under: one version of a rule, kept from the start on. */
export interface Terms extends Counting {
  /** Code and version, `treatment@1`. */
  readonly rule: string;
  readonly legalBasis: string;
  readonly track: 'direct' | 'mediation';
  readonly days: number;
  /** How many days one justified extension may add; none when the rule knows no extension. */
  readonly extensionDays: number;
  /** Shares of the time allowed, below 1, at which a warning is due. */
  readonly warnAt: readonly number[];
  readonly ladder: Ladder;
}

export const dueDate = (terms: Terms, startedOn: LocalDate, calendar: Calendar): LocalDate =>
  daysAfter(startedOn, terms.days, terms, calendar);

/** Gives back the days from one day to another, counted as the rule counts; none when they are the wrong way round. */
export function givenBack(
  dueOn: LocalDate,
  since: LocalDate,
  until: LocalDate,
  how: Counting,
  calendar: Calendar,
): LocalDate {
  const days = countedDays(since, until, how, calendar);
  return days > 0 ? daysAfter(dueOn, days, how, calendar) : dueOn;
}

interface Allowed {
  readonly dueOn: LocalDate;
  /** Civil days from the start to the due date, without suspensions. */
  readonly span: number;
}

/** The day on which a share of the time allowed is used up. */
export const shareUsedOn = ({ dueOn, span }: Allowed, share: number): LocalDate =>
  plusDays(dueOn, Math.round((share - 1) * span));
