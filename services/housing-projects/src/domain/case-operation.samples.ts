import type { Candidate, CaseOperationCommand } from './case-operation.ts';

export const byCode: Candidate = { operation: 'OP-1', method: 'code', score: 1 };
export const byPlace: Candidate = { operation: 'OP-2', method: 'place', score: 0.5 };

/** One command of each kind, enough to reach every state. */
export const caseOperationSamples: readonly CaseOperationCommand[] = [
  { type: 'match', matching: { sure: byCode } },
  { type: 'match', matching: { candidates: [byPlace] } },
  { type: 'choose', operation: 'OP-2', by: 'al-omrane', registered: true, standing: 'respondent' },
];
