import type { TreatmentCommand } from './treatment.ts';

/** A command of each kind, and each way that it can go. */
export const treatmentSamples: readonly TreatmentCommand[] = [
  { type: 'open', respondent: 'al-omrane', entity: 'casablanca' },
  {
    type: 'open',
    respondent: 'al-omrane',
    entity: 'casablanca',
    match: { operation: 'OP-06.141', method: 'code', score: 1 },
  },
  {
    type: 'reply',
    reply: {
      by: 'al-omrane',
      outcome: 'granted',
      language: 'fr',
      repliedOn: '2026-02-01',
      contestableUntil: '2026-03-03',
    },
  },
  { type: 'accept' },
  { type: 'pass-contest-window', on: '2026-03-04' },
  { type: 'withdraw' },
  { type: 'return' },
];
