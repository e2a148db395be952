import { DateTime } from 'luxon';
import type { LocalDate } from './local-date.ts';

/** Where the deadlines run. */
export const zone = 'Africa/Casablanca';

/** The day that an instant falls on in Morocco. */
export const civilDayOf = (instant: string): LocalDate => DateTime.fromISO(instant, { zone }).toFormat('yyyy-MM-dd');

/** The first instant of a day in Morocco. */
export const startOf = (day: LocalDate): Date => DateTime.fromISO(day, { zone }).startOf('day').toJSDate();

/** The first instant after a day has ended in Morocco. */
export const endOf = (day: LocalDate): Date =>
  DateTime.fromISO(day, { zone }).plus({ days: 1 }).startOf('day').toJSDate();
