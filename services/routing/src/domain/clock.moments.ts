import type { Clock, ClockEvent, Run } from './clock.ts';
import { shareUsedOn } from './deadline.ts';
import { plusDays, type LocalDate } from './local-date.ts';

/** A clock that time moves. */
export type Moving = Extract<Clock, { status: 'running' | 'breached' }>;

/**
 * What time has brought by a day: the warnings whose share is used up, the breach, the rungs above it; each once, in order,
 * and each on its own day, whenever it comes to be said.
 */
export function broughtBy(day: LocalDate, clock: Moving): ClockEvent[] {
  const said = <Type extends 'clock-warned' | 'clock-overdue'>(type: Type, which: Which) =>
    usedUp(day, clock, which).map((share) => ({ type, share, ...standOf(clock, shareUsedOn(clock, share)) }));
  const overdue = () => said('clock-overdue', isAfterBreach);
  if (clock.status === 'breached') return overdue();
  const warnings = said('clock-warned', isBeforeBreach);
  if (day <= clock.dueOn) return warnings;
  return [...warnings, { type: 'clock-breached', ...standOf(clock, plusDays(clock.dueOn, 1)) }, ...overdue()];
}

/** The next day on which a clock has something to say; none while nothing comes of time alone. */
export function nextDayOf(clock: Clock): LocalDate | undefined {
  switch (clock.status) {
    case 'running':
      return earliest([...daysOf(clock, isBeforeBreach), plusDays(clock.dueOn, 1)]);
    case 'breached':
      return earliest(daysOf(clock, isAfterBreach));
    case 'idle':
    case 'suspended':
    case 'stopped':
      return undefined;
  }
}

export const standOf = ({ terms: { rule }, against, dueOn }: Run, on: LocalDate) => ({ rule, against, on, dueOn });

type Which = (share: number) => boolean;

export const isBeforeBreach: Which = (share) => share < 1;
const isAfterBreach: Which = (share) => share > 1;

const usedUp = (day: LocalDate, run: Run, which: Which): number[] =>
  unmarked(run, which).filter((share) => shareUsedOn(run, share) <= day);

const daysOf = (run: Run, which: Which): LocalDate[] => unmarked(run, which).map((share) => shareUsedOn(run, share));

function unmarked({ terms, marked }: Run, which: Which): number[] {
  const shares = new Set([...terms.warnAt, ...terms.ladder.rungs.map(({ at }) => at)]);
  return [...shares].filter((share) => which(share) && !marked.includes(share)).sort((a, b) => a - b);
}

const earliest = (days: readonly LocalDate[]): LocalDate | undefined => [...days].sort()[0];
