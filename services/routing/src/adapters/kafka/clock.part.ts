import type { Draft } from '@jisr/contracts';
import type { Part } from '@jisr/messaging';
import { clockDecider } from '../../domain/clock.decider.ts';
import type { Clock, ClockCommand, ClockEvent, ClockKind, ClockRefusal } from '../../domain/clock.ts';

export type ClockPart = Part<ClockCommand, Clock, ClockEvent, ClockRefusal>;

const actor = { role: 'system' } as const;

/** A clock's place in routing's document on the case, and what its moves mean to the others. */
const clockPart = (clock: ClockKind): ClockPart => ({
  name: `clock-${clock}`,
  decider: clockDecider,
  publish: (event) => draftsOf(clock, event),
});

/** One clock of each kind a case. */
export const clockParts: Readonly<Record<ClockKind, ClockPart>> = {
  admissibility: clockPart('admissibility'),
  acknowledgement: clockPart('acknowledgement'),
  treatment: clockPart('treatment'),
  'reply-to-mediator': clockPart('reply-to-mediator'),
  'recommendation-answer': clockPart('recommendation-answer'),
  'recommendation-execution': clockPart('recommendation-execution'),
};

function draftsOf(clock: ClockKind, event: ClockEvent): readonly Draft[] {
  switch (event.type) {
    case 'clock-started': {
      const { terms, startedOn, dueOn, against } = event.run;
      const { rule, legalBasis } = terms;
      const data = { clock, rule, legalBasis, startedOn, dueOn, against, reason: event.reason, actor };
      return [{ type: 'ma.jisr.routing.clock-started.v1', data }];
    }
    case 'clock-suspended': {
      const { rule, on, dueOn, reason } = event;
      return [{ type: 'ma.jisr.routing.clock-suspended.v1', data: { clock, rule, on, dueOn, reason, actor } }];
    }
    case 'clock-resumed': {
      const { rule, on, dueOn, reason } = event;
      return [{ type: 'ma.jisr.routing.clock-resumed.v1', data: { clock, rule, on, dueOn, reason, actor } }];
    }
    case 'clock-extended': {
      const { rule, on, dueOn, reason, legalBasis } = event;
      const data = { clock, rule, on, dueOn, reason, legalBasis, actor };
      return [{ type: 'ma.jisr.routing.clock-extended.v1', data }];
    }
    case 'clock-warned': {
      const { rule, against, on, dueOn, share: fraction } = event;
      const data = { clock, rule, against, on, dueOn, fraction, reason: 'fraction-passed', actor };
      return [{ type: 'ma.jisr.routing.clock-warned.v1', data }];
    }
    case 'clock-breached': {
      const { rule, against, on, dueOn } = event;
      const data = { clock, rule, against, on, dueOn, reason: 'deadline-passed', actor };
      return [{ type: 'ma.jisr.routing.clock-breached.v1', data }];
    }
    case 'clock-overdue':
      return [];
    case 'clock-stopped': {
      const { rule, on, dueOn, late, reason } = event;
      return [{ type: 'ma.jisr.routing.clock-stopped.v1', data: { clock, rule, on, dueOn, late, reason, actor } }];
    }
  }
}
