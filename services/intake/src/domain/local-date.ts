/** A civil day, `YYYY-MM-DD`: the law counts days, not hours. Such strings compare as dates do. */
export type LocalDate = string;
