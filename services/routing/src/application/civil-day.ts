import { DateTime } from 'luxon';
import type { LocalDate } from '../domain/local-date.ts';

/** The day that an instant falls on in Morocco, where the deadlines run. */
export const civilDayOf = (instant: string): LocalDate =>
  DateTime.fromISO(instant, { zone: 'Africa/Casablanca' }).toFormat('yyyy-MM-dd');
