import { DateTime } from 'luxon';
import type { LocalDate } from '../domain/local-date.ts';

const zone = 'Africa/Casablanca';

/** The day that an instant falls on in Morocco, where the deadlines run. */
export const civilDayOf = (instant: string): LocalDate => DateTime.fromISO(instant, { zone }).toFormat('yyyy-MM-dd');

/** The first instant of a day in Morocco. */
export const startOf = (day: LocalDate): Date => DateTime.fromISO(day, { zone }).startOf('day').toJSDate();
