import { type LocalDate, plusDays } from '@jisr/calendar';
import type { Clock, ClockEvent, Run } from './clock.ts';
import { shareUsedOn } from './deadline.ts';

type Moving = Extract<Clock, { status: 'running' | 'breached' }>;

/** What a day brings: the warnings whose share of the time is used up, the breach, the rungs above it; each once, in order. */
export function broughtBy(day: LocalDate, clock: Moving): ClockEvent[] {
  const stand = standOf(clock, day);
  const overdue = () =>
    usedUp(day, clock, afterBreach).map((share) => ({ type: 'clock-overdue', share, ...stand }) as const);
  if (clock.status === 'breached') return overdue();
  const warnings = usedUp(day, clock, beforeBreach).map(
    (share) => ({ type: 'clock-warned', share, ...stand }) as const,
  );
  return day > clock.dueOn ? [...warnings, { type: 'clock-breached', ...stand }, ...overdue()] : warnings;
}

/** The next day on which a clock has something to say; none while nothing comes of time alone. */
export function nextDayOf(clock: Clock): LocalDate | undefined {
  switch (clock.status) {
    case 'running':
      return earliest([...daysOf(clock, beforeBreach), plusDays(clock.dueOn, 1)]);
    case 'breached':
      return earliest(daysOf(clock, afterBreach));
    case 'idle':
    case 'suspended':
    case 'stopped':
      return undefined;
  }
}

export const standOf = ({ terms: { rule }, against, dueOn }: Run, on: LocalDate) => ({ rule, against, on, dueOn });

type Which = (share: number) => boolean;

const beforeBreach: Which = (share) => share < 1;
const afterBreach: Which = (share) => share > 1;

const usedUp = (day: LocalDate, run: Run, which: Which): number[] =>
  unmarked(run, which).filter((share) => shareUsedOn(run, share) <= day);

const daysOf = (run: Run, which: Which): LocalDate[] => unmarked(run, which).map((share) => shareUsedOn(run, share));

function unmarked({ terms, marked }: Run, which: Which): number[] {
  const shares = new Set([...terms.warnAt, ...terms.ladder.rungs.map(({ at }) => at)]);
  return [...shares].filter((share) => which(share) && !marked.includes(share)).sort((a, b) => a - b);
}

const earliest = (days: readonly LocalDate[]): LocalDate | undefined => [...days].sort()[0];
