import type { Draft } from '@jisr/contracts';
import type { Part } from '@jisr/messaging';
import type { Clock, ClockCommand, ClockEvent, ClockRefusal } from '../../domain/clock.ts';
import { clockDecider } from '../../domain/clock.decider.ts';

const actor = { role: 'system' } as const;
const clock = 'reply';

/** The operator's reply clock. Suspension and extension are decided already; their public events come with their commands. */
export const clockPart: Part<ClockCommand, Clock, ClockEvent, ClockRefusal> = {
  name: 'reply-clock',
  decider: clockDecider,

  publish(event): readonly Draft[] {
    switch (event.type) {
      case 'clock-started': {
        const { rule, legalBasis, startedOn, dueOn, against } = event;
        return [
          {
            type: 'ma.jisr.routing.clock-started.v1',
            data: { clock, rule, legalBasis, startedOn, dueOn, against, actor },
          },
        ];
      }
      case 'clock-stopped': {
        const { on, late, reason } = event;
        return [{ type: 'ma.jisr.routing.clock-stopped.v1', data: { clock, on, late, reason, actor } }];
      }
      case 'clock-suspended':
      case 'clock-resumed':
      case 'clock-extended':
        return [];
    }
  },
};
