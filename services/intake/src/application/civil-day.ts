import { DateTime } from 'luxon';
import type { LocalDate } from '../domain/local-date.ts';

const zone = 'Africa/Casablanca';

/** The day that an instant falls on in Morocco, where the windows run. */
export const civilDayOf = (instant: string): LocalDate => DateTime.fromISO(instant, { zone }).toFormat('yyyy-MM-dd');

/** The first instant after a day has ended in Morocco. */
export const endOf = (day: LocalDate): Date =>
  DateTime.fromISO(day, { zone }).plus({ days: 1 }).startOf('day').toJSDate();
