import { accept, refuse, type Decider } from '@jisr/decider';
import type {
  CaseOperation,
  CaseOperationCommand,
  CaseOperationEvent,
  CaseOperationRefusal,
} from './case-operation.ts';

/** A sure match stands at once; else the respondent chooses, once, any operation that the registry has. */
export const caseOperationDecider: Decider<
  CaseOperationCommand,
  CaseOperation,
  CaseOperationEvent,
  CaseOperationRefusal
> = {
  initial: { status: 'unknown' },

  decide(command, concern) {
    if (concern.status === 'known') return refuse('operation-already-known');
    switch (command.type) {
      case 'match': {
        const { matching } = command;
        if ('sure' in matching) return accept({ type: 'matched', match: matching.sure });
        const { candidates } = matching;
        return candidates.length > 0 ? accept({ type: 'suggested', candidates }) : accept();
      }
      case 'choose':
        if (command.standing !== 'respondent') return refuse(command.standing);
        return command.registered
          ? accept({ type: 'chosen', operation: command.operation, by: command.by })
          : refuse('operation-unknown');
    }
  },

  evolve(_, event) {
    switch (event.type) {
      case 'matched':
        return { status: 'known', operation: event.match.operation };
      case 'suggested':
        return { status: 'suggested' };
      case 'chosen':
        return { status: 'known', operation: event.operation };
    }
  },
};
