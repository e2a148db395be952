import { isWorkingDay, packagedRules, plusDays, plusWorkingDays, type LocalDate } from '@jisr/reference';
import { DateTime } from 'luxon';
import type { Draws } from './draws.ts';

const zone = 'Africa/Casablanca';

/** The days on which offices work, under the calendar that the platform ships. */
export class OfficeDays {
  private readonly calendar;

  constructor(from: LocalDate) {
    this.calendar = packagedRules().inForce('calendar', 'morocco', from).content;
  }

  after(day: LocalDate, workingDays: number): LocalDate {
    return plusWorkingDays(day, workingDays, this.calendar);
  }

  between(from: LocalDate, until: LocalDate): readonly LocalDate[] {
    const days: LocalDate[] = [];
    for (let day = from; day < until; day = plusDays(day, 1)) if (isWorkingDay(day, this.calendar)) days.push(day);
    return days;
  }
}

/** When offices close: what is due and what was handed in that day has been by then. */
export const endOfOffice = (day: LocalDate): Date => DateTime.fromISO(`${day}T17:00`, { zone }).toJSDate();

/** A minute of the opening hours, drawn for one act. */
export const minuteOf = (day: LocalDate, draws: Draws, purpose: string): string =>
  DateTime.fromISO(`${day}T08:30`, { zone })
    .plus({ minutes: draws.below(8 * 60, purpose) })
    .toUTC()
    .toISO() ?? day;

export const dayOf = (instant: string): LocalDate => DateTime.fromISO(instant, { zone }).toFormat('yyyy-MM-dd');
