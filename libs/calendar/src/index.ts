export { civilDayOf, endOf, startOf, zone } from './in-morocco.ts';
export { daysBetween, plusDays, type LocalDate } from './local-date.ts';
export {
  countedDays,
  daysAfter,
  isWorkingDay,
  plusWorkingDays,
  workingDayFrom,
  type Calendar,
  type Counting,
} from './working-days.ts';
