/** `YYYY-MM`, so many months later. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, index = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, index - 1 + months)).toISOString().slice(0, 7);
}

/** Every month from the first to the last, both included; none when the last comes first. */
export function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month, 1)) months.push(month);
  return months;
}
