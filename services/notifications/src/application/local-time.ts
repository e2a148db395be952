import { zone } from '@jisr/calendar';
import { DateTime } from 'luxon';
import type { Later, QuietHours, TimeOfDay } from '../domain/quiet-hours.ts';
import type { Channel } from '../domain/wishes.ts';

/** When people may be told. */
export interface Hours {
  /** A channel without hours may be used at any time. */
  readonly quiet: Readonly<Partial<Record<Channel, QuietHours>>>;
  readonly digestAt: TimeOfDay;
}

const inMorocco = (instant: Date) => DateTime.fromJSDate(instant, { zone });

/** The civil day in Morocco, `YYYY-MM-DD`. */
export const dayOf = (instant: Date): string => inMorocco(instant).toFormat('yyyy-MM-dd');

/** The time of day in Morocco. */
export const timeOf = (instant: Date): TimeOfDay => inMorocco(instant).toFormat('HH:mm');

/** The instant of a time of day in Morocco, seen from another instant; one that the clocks skip is the next that exists. */
export function instantOf(now: Date, { inDays, time }: Later): Date {
  const [hour, minute] = time.split(':').map(Number);
  const day = inMorocco(now).startOf('day').plus({ days: inDays });
  return day.set({ hour: hour ?? 0, minute: minute ?? 0 }).toJSDate();
}
