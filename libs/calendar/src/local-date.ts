import { DateTime } from 'luxon';

/** A civil day, `YYYY-MM-DD`: the law counts days, not hours. Such strings compare as dates do. */
export type LocalDate = string;

const at = (day: LocalDate) => DateTime.fromISO(day, { zone: 'utc' });

export const plusDays = (day: LocalDate, days: number): LocalDate => at(day).plus({ days }).toFormat('yyyy-MM-dd');

export const daysBetween = (from: LocalDate, to: LocalDate): number => at(to).diff(at(from), 'days').days;

/** ISO day of the week, Monday 1 to Sunday 7. */
export const weekdayOf = (day: LocalDate): number => at(day).weekday;
