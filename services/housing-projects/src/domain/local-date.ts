/** A civil day, `YYYY-MM-DD`; such strings compare as dates do. */
export type LocalDate = string;
