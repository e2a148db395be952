/** Time of day, `HH:mm`; such strings compare as times do. */
export type TimeOfDay = string;

/** Hours in which nobody is disturbed; they may reach over midnight. */
export interface QuietHours {
  readonly from: TimeOfDay;
  /** The first minute in which people may be disturbed again. */
  readonly until: TimeOfDay;
}

/** A time of day, today or on a later day. */
export interface Later {
  readonly inDays: 0 | 1;
  readonly time: TimeOfDay;
}

/** When somebody may be told who can't be told at `time`; nothing when they can be told now. */
export function endOfQuiet(time: TimeOfDay, { from, until }: QuietHours): Later | undefined {
  if (from <= until) return time >= from && time < until ? { inDays: 0, time: until } : undefined;
  if (time >= from) return { inDays: 1, time: until };
  return time < until ? { inDays: 0, time: until } : undefined;
}

/** The next time of day of that name, never now. */
export const next = (wanted: TimeOfDay, time: TimeOfDay): Later => ({ inDays: time < wanted ? 0 : 1, time: wanted });
