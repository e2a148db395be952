import { plusDays, type LocalDate } from './local-date.ts';

/** The days on which nobody works. */
export interface Calendar {
  /** ISO days of the week, Monday 1 to Sunday 7. */
  readonly weekend: readonly number[];
  /** Public holidays of each year, `MM-DD`, from a year on. */
  readonly fixed: readonly { readonly on: string; readonly since?: number }[];
  /** Public holidays of one year, as the religious ones are. */
  readonly announced: readonly { readonly on: LocalDate }[];
}

export const isWorkingDay = (day: LocalDate, calendar: Calendar): boolean =>
  !calendar.weekend.includes(weekdayOf(day)) && !isHoliday(day, calendar);

/** The day itself when people work on it, else the next on which they do. */
export const workingDayFrom = (day: LocalDate, calendar: Calendar): LocalDate =>
  isWorkingDay(day, calendar) ? day : workingDayFrom(plusDays(day, 1), calendar);

/** The day by whose end so many working days have gone by; the first day does not count. */
export function plusWorkingDays(from: LocalDate, days: number, calendar: Calendar): LocalDate {
  let day = from;
  for (let left = days; left > 0; left -= 1) day = workingDayFrom(plusDays(day, 1), calendar);
  return day;
}

/** How many working days lie after the first day, up to and with the last. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: Calendar): number {
  let count = 0;
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

const isHoliday = (day: LocalDate, { fixed, announced }: Calendar): boolean =>
  announced.some(({ on }) => on === day) ||
  fixed.some(({ on, since = 0 }) => on === day.slice(5) && since <= Number(day.slice(0, 4)));

const sunday = 7;

const weekdayOf = (day: LocalDate): number => new Date(`${day}T00:00:00Z`).getUTCDay() || sunday;
