import { plusWorkingDays, workingDayFrom, workingDaysBetween, type Calendar } from './calendar.ts';
import type { Ladder } from './ladder.ts';
import { daysBetween, plusDays, type LocalDate } from './local-date.ts';

/** What a clock runs under: one version of a rule, kept from the start on. */
export interface Terms {
  /** Code and version, `treatment@1`. */
  readonly rule: string;
  readonly legalBasis: string;
  readonly track: 'direct' | 'mediation';
  readonly days: number;
  readonly counting: 'calendar-days' | 'working-days';
  /** A last day on which nobody works gives way to the next working day. */
  readonly endsOnWorkingDay: boolean;
  /** How many days one justified extension may add; none when the rule knows no extension. */
  readonly extensionDays: number;
  /** Shares of the time allowed, below 1, at which a warning is due. */
  readonly warnAt: readonly number[];
  readonly ladder: Ladder;
}

type Counting = Pick<Terms, 'counting' | 'endsOnWorkingDay'>;

/** The last day on which an act is in time, so many days after another; that day itself does not count. */
export function daysAfter(day: LocalDate, days: number, how: Counting, calendar: Calendar): LocalDate {
  const last = how.counting === 'working-days' ? plusWorkingDays(day, days, calendar) : plusDays(day, days);
  return how.endsOnWorkingDay ? workingDayFrom(last, calendar) : last;
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
  const days = how.counting === 'working-days' ? workingDaysBetween(since, until, calendar) : daysBetween(since, until);
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
