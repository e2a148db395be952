import { isWorkingDay, plusDays, plusWorkingDays as workingDaysAfter, zone, type LocalDate } from '@jisr/calendar';
import { DateTime } from 'luxon';
import type { Draws } from './draws.ts';

const at = (day: LocalDate) => DateTime.fromISO(day, { zone });

export const plusMonths = (day: LocalDate, months: number): LocalDate =>
  at(day).plus({ months }).toFormat('yyyy-MM-dd');

/** People of the simulator work from Monday to Friday; the platform's own calendar, which counts deadlines, knows holidays too. */
const officeDays = { weekend: [6, 7], fixed: [], announced: [] };

export const plusWorkingDays = (from: LocalDate, days: number): LocalDate => workingDaysAfter(from, days, officeDays);

export function workingDaysBetween(from: LocalDate, until: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day < until; day = plusDays(day, 1)) if (isWorkingDay(day, officeDays)) days.push(day);
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
