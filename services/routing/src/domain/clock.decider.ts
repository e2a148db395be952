import { accept, refuse, type Decider } from '@jisr/decider';
import type { Clock, ClockCommand, ClockEvent, ClockRefusal } from './clock.ts';
import { daysBetween, plusDays } from './local-date.ts';

/** Starts once, pauses while the citizen owes an answer, is extended at most once and with a reason, stops once. */
export const clockDecider: Decider<ClockCommand, Clock, ClockEvent, ClockRefusal> = {
  initial: { status: 'idle' },

  decide(command, clock) {
    switch (command.type) {
      case 'start': {
        if (clock.status !== 'idle') return refuse('clock-already-started');
        const { rule, legalBasis, startedOn, dueOn, against } = command;
        return accept({ type: 'clock-started', rule, legalBasis, startedOn, dueOn, against });
      }
      case 'suspend':
        return clock.status === 'running'
          ? accept({ type: 'clock-suspended', on: command.on, reason: command.reason })
          : refuse('clock-not-running');
      case 'resume':
        return clock.status === 'suspended'
          ? accept({ type: 'clock-resumed', dueOn: plusDays(clock.dueOn, daysBetween(clock.since, command.on)) })
          : refuse('clock-not-suspended');
      case 'extend':
        if (clock.status !== 'running') return refuse('clock-not-running');
        if (clock.extended) return refuse('clock-already-extended');
        return accept({ type: 'clock-extended', dueOn: plusDays(clock.dueOn, command.byDays), reason: command.reason });
      case 'stop': {
        if (clock.status !== 'running' && clock.status !== 'suspended') return refuse('clock-not-running');
        const late = clock.status === 'running' && command.on > clock.dueOn;
        return accept({ type: 'clock-stopped', on: command.on, late, reason: command.reason });
      }
    }
  },

  evolve(clock, event) {
    switch (event.type) {
      case 'clock-started':
        return { status: 'running', rule: event.rule, dueOn: event.dueOn, extended: false };
      case 'clock-suspended':
        return clock.status === 'running' ? { ...clock, status: 'suspended', since: event.on } : clock;
      case 'clock-resumed':
        return clock.status === 'suspended'
          ? { status: 'running', rule: clock.rule, extended: clock.extended, dueOn: event.dueOn }
          : clock;
      case 'clock-extended':
        return clock.status === 'running' ? { ...clock, dueOn: event.dueOn, extended: true } : clock;
      case 'clock-stopped':
        return { status: 'stopped', late: event.late };
    }
  },
};
