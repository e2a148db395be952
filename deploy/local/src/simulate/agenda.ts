import type { LocalDate } from '@jisr/calendar';
import type { Act } from './act.ts';
import { plusWorkingDays } from './calendar.ts';
import type { SimulatedCase } from './simulated-case.ts';

/** An act that somebody means to do on a day. */
export interface Planned {
  readonly subject: SimulatedCase;
  readonly act: Act;
  /** How many acts of the case were planned before it. */
  readonly nth: number;
  /** The day that the request itself names, when it comes late. */
  readonly asOf?: LocalDate;
}

/**
 * Who means to do what, by day. A case has one act a day at most, and acts that could see each other across cases fall on
 * different days, so that what comes of a day does not depend on who is served first.
 */
export class Agenda {
  private readonly days = new Map<LocalDate, Planned[]>();
  private readonly taken = new Set<string>();

  /** Plans for the first free day from `day` on. */
  add(planned: Planned, day: LocalDate): void {
    const keys = keysOf(planned);
    let free = day;
    while (keys.some((key) => this.taken.has(`${free}|${key}`))) free = plusWorkingDays(free, 1);
    for (const key of keys) this.taken.add(`${free}|${key}`);
    this.days.set(free, [...(this.days.get(free) ?? []), planned]);
  }

  /** The first day for which something is planned. */
  next(): LocalDate | undefined {
    return [...this.days.keys()].reduce<LocalDate | undefined>(
      (first, day) => (first === undefined || day < first ? day : first),
      undefined,
    );
  }

  /** What is planned for a day, by case; it is then no longer planned. */
  take(day: LocalDate): readonly Planned[] {
    const planned = this.days.get(day) ?? [];
    this.days.delete(day);
    return planned.sort((a, b) => a.subject.number - b.subject.number);
  }
}

function keysOf({ subject, act }: Planned): readonly string[] {
  const { complaintId, place, category } = subject;
  return [complaintId, ...(act.apart ? [`${place.operation}/${category}`] : [])];
}
