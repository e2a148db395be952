import { daysBetween, plusDays, weekdayOf, type LocalDate } from './local-date.ts';

/** The days on which nobody works. */
export interface Calendar {
  /** ISO days of the week, Monday 1 to Sunday 7. */
  readonly weekend: readonly number[];
  /** Public holidays of each year, `MM-DD`, from a year on. */
  readonly fixed: readonly { readonly on: string; readonly since?: number }[];
  /** Public holidays of one year, as the religious ones are. */
  readonly announced: readonly { readonly on: LocalDate }[];
}

/** How days are counted; the day of the start does not count. */
export interface Counting {
  readonly counting: 'calendar-days' | 'working-days';
  /** A last day on which nobody works gives way to the next working day. */
  readonly endsOnWorkingDay: boolean;
}

/** Nobody works on a weekend, a fixed holiday, or a religious one that was announced or is expected. */
export const isWorkingDay = (day: LocalDate, { weekend, fixed, announced }: Calendar): boolean =>
  !weekend.includes(weekdayOf(day)) &&
  !fixed.some(({ on, since = 0 }) => on === day.slice(5) && since <= Number(day.slice(0, 4))) &&
  !announced.some(({ on }) => on === day);

/** The day itself when people work on it, else the next on which they do. */
export function workingDayFrom(day: LocalDate, calendar: Calendar): LocalDate {
  let next = day;
  while (!isWorkingDay(next, calendar)) next = plusDays(next, 1);
  return next;
}

/** The day by whose end so many working days have gone by; the first day does not count. */
export function plusWorkingDays(from: LocalDate, days: number, calendar: Calendar): LocalDate {
  let day = from;
  for (let left = days; left > 0; left -= 1) day = workingDayFrom(plusDays(day, 1), calendar);
  return day;
}

/** How many working days lie after the first day, up to and with the last. */
function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: Calendar): number {
  let count = 0;
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

/** The last day on which an act is in time, so many days after another; that day itself does not count. */
export function daysAfter(day: LocalDate, days: number, how: Counting, calendar: Calendar): LocalDate {
  const last = how.counting === 'working-days' ? plusWorkingDays(day, days, calendar) : plusDays(day, days);
  return how.endsOnWorkingDay ? workingDayFrom(last, calendar) : last;
}

/** How many days lie between two as the rule counts them. */
export const countedDays = (from: LocalDate, to: LocalDate, how: Counting, calendar: Calendar): number =>
  how.counting === 'working-days' ? workingDaysBetween(from, to, calendar) : daysBetween(from, to);
