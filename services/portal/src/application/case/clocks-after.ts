import type { CaseEvent } from '@jisr/parties';
import type { ClockMove, ClockView } from '@jisr/portal-api';

/** The clocks of a case after one more event; one of each kind, which can start again after it was stopped. */
export function clocksAfter(clocks: readonly ClockView[], event: CaseEvent): readonly ClockView[] {
  switch (event.type) {
    case 'ma.jisr.routing.clock-started.v1': {
      const { clock: kind, rule, legalBasis, startedOn, dueOn, against, reason } = event.data;
      const before = clocks.find((clock) => clock.kind === kind);
      const move = { on: startedOn, move: 'started', dueOn, ...(reason !== undefined && { reason }) } as const;
      const moves = [...(before?.moves ?? []), move];
      const terms = { kind, rule, legalBasis, against, startedOn, dueOn };
      const started: ClockView = { ...terms, status: 'running', extended: false, late: false, moves };
      return [...clocks.filter((clock) => clock.kind !== kind), started];
    }
    case 'ma.jisr.routing.clock-suspended.v1':
      return moved(clocks, event.data, 'suspended', { status: 'suspended' });
    case 'ma.jisr.routing.clock-resumed.v1':
      return moved(clocks, event.data, 'resumed', { status: 'running' });
    case 'ma.jisr.routing.clock-extended.v1':
      return moved(clocks, event.data, 'extended', { extended: true });
    case 'ma.jisr.routing.clock-warned.v1':
      return moved(clocks, event.data, 'warned', {});
    case 'ma.jisr.routing.clock-breached.v1':
      return moved(clocks, event.data, 'breached', { late: true });
    case 'ma.jisr.routing.clock-stopped.v1':
      return moved(clocks, event.data, 'stopped', { status: 'stopped', late: event.data.late });
    default:
      return clocks;
  }
}

interface Told {
  readonly clock: string;
  readonly on: string;
  readonly dueOn?: string;
  readonly reason: string;
}

/** A clock whose start was not seen is not shown. */
const moved = (
  clocks: readonly ClockView[],
  { clock: kind, on, dueOn, reason }: Told,
  move: ClockMove['move'],
  change: Partial<ClockView>,
): readonly ClockView[] =>
  clocks.map((clock) => {
    if (clock.kind !== kind) return clock;
    const until = dueOn === undefined ? {} : { dueOn };
    return { ...clock, ...change, ...until, moves: [...clock.moves, { on, move, reason, ...until }] };
  });
