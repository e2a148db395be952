import { DateTime } from 'luxon';
import type { Draws } from './draws.ts';

/** A civil day, `YYYY-MM-DD`; such strings compare as dates do. */
export type LocalDate = string;

const zone = 'Africa/Casablanca';
const format = 'yyyy-MM-dd';
const at = (day: LocalDate) => DateTime.fromISO(day, { zone });

export const plusDays = (day: LocalDate, days: number): LocalDate => at(day).plus({ days }).toFormat(format);

export const plusMonths = (day: LocalDate, months: number): LocalDate => at(day).plus({ months }).toFormat(format);

/** People of the simulator work from Monday to Friday; the platform's own calendar, which counts deadlines, knows holidays too. */
const isWorkingDay = (day: LocalDate): boolean => at(day).weekday <= 5;

export function plusWorkingDays(from: LocalDate, days: number): LocalDate {
  let day = from;
  for (let left = days; left > 0; left -= isWorkingDay(day) ? 1 : 0) day = plusDays(day, 1);
  return day;
}

export function workingDaysBetween(from: LocalDate, until: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day < until; day = plusDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
}

/** When offices close: what is due and what was handed in that day has been by then. */
export const endOfOffice = (day: LocalDate): Date => at(day).set({ hour: 17 }).toJSDate();

/** A minute of the opening hours, drawn for one act. */
export const minuteOf = (day: LocalDate, draws: Draws, purpose: string): string =>
  at(day)
    .set({ hour: 8, minute: 30 + draws.below(8 * 60, purpose) })
    .toJSDate()
    .toISOString();

export const dayOf = (instant: string): LocalDate => DateTime.fromISO(instant, { zone }).toFormat(format);
