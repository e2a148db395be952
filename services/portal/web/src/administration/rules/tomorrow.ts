const dayMs = 86_400_000;
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** The day after today, or after a day that is later (`YYYY-MM-DD`): the first on which a version can follow another. */
export const tomorrow = (last = ''): string => {
  const today = dayOf(Date.now());
  return dayOf(Date.parse(last > today ? last : today) + dayMs);
};
