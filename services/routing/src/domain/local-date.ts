/** A civil day, `YYYY-MM-DD`: the law counts days, not hours. Such strings compare as dates do. */
export type LocalDate = string;

const dayMs = 86_400_000;

export const plusDays = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
