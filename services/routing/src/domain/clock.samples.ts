import type { ClockCommand } from './clock.ts';

/** A command of each kind; suspended and resumed on one day, so that the due date does not move on for ever. */
export const clockSamples: readonly ClockCommand[] = [
  {
    type: 'start',
    rule: 'reply-to-mediator@1',
    legalBasis: 'law 14-16',
    startedOn: '2026-01-05',
    dueOn: '2026-03-06',
    against: 'al-omrane',
  },
  { type: 'suspend', on: '2026-02-10', reason: 'information-requested' },
  { type: 'resume', on: '2026-02-10' },
  { type: 'extend', byDays: 30, reason: 'complex-file' },
  { type: 'stop', on: '2026-03-06', reason: 'reply-issued' },
  { type: 'stop', on: '2026-06-01', reason: 'reply-issued' },
];
