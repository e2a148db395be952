import type { Reply } from './reply.ts';
import type { InformationRequest, RoutedCase, TreatmentCommand } from './treatment.ts';

export const routed: RoutedCase = {
  receiver: 'al-omrane',
  respondent: 'al-omrane',
  entity: 'agence-sale',
  category: 'refund',
  claims: [],
  track: 'direct',
  act: 'admission',
};

export const reply: Reply = {
  by: 'al-omrane',
  outcome: 'granted',
  language: 'fr',
  repliedOn: '2026-02-01',
  contestableUntil: '2026-03-03',
  rule: 'contest@1',
};

export const request: InformationRequest = {
  parts: ['contract'],
  language: 'fr',
  dueOn: '2026-01-31',
  rule: 'information@1',
};

/** One command of each kind, enough to reach every state. */
export const treatmentSamples: readonly TreatmentCommand[] = [
  { type: 'open', routed },
  { type: 'open', routed: { ...routed, track: 'mediation' } },
  { type: 'reassign', entity: 'agence-rabat' },
  { type: 'receive-letter', respondent: 'al-omrane' },
  { type: 'acknowledge', by: 'al-omrane', on: '2026-01-10' },
  { type: 'request-information', by: 'al-omrane', request },
  { type: 'provide-information', by: 'al-omrane', on: '2026-01-20' },
  { type: 'pass-information-window', on: '2026-02-01' },
  { type: 'reply', reply },
  { type: 'accept' },
  { type: 'contest' },
  { type: 'pass-contest-window', on: '2026-03-04' },
  { type: 'take-to-mediation', ombudsman: 'imr' },
  { type: 'close' },
  { type: 'reopen', track: 'direct' },
  { type: 'reopen', track: 'mediation' },
  { type: 'withdraw' },
  { type: 'return', act: 'hand-over', on: '2026-01-15' },
  { type: 'open', routed: { ...routed, act: 'hand-over' } },
];
