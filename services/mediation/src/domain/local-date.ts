/** A civil day, `YYYY-MM-DD`; such strings compare as dates do. */
export type LocalDate = string;

export const plusDays = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
