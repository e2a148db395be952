import type { AssignmentCommand, CaseSummary, Competence } from './assignment.ts';

const agency: Competence = {
  respondent: 'al-omrane',
  delegation: 'casablanca',
  company: 'al-omrane-casablanca',
  agency: 'agence-casablanca',
  jurisdictionVersion: 'jurisdiction@1',
};
const desk: Competence = { ...agency, company: 'siege-al-omrane', agency: 'siege' };
const summary: CaseSummary = {
  institution: 'al-omrane',
  reference: 'SR-1',
  track: 'direct',
  category: 'refund',
  urgency: 'normal',
  registeredOn: '2026-01-02',
};
const on = '2026-01-12';
const ombudsman = { institution: 'imr', kind: 'ombudsman' } as const;
const because = { clock: 'treatment', rule: 'direct@1', reason: 'breached' } as const;

/** A command of each kind, and each way that it can go. */
export const assignmentSamples: readonly AssignmentCommand[] = [
  { type: 'route', competence: agency, summary },
  { type: 'route', competence: undefined, summary },
  { type: 'decline', by: 'al-omrane', on, declined: { reason: 'wrong-entity' }, candidates: [desk] },
  { type: 'reassign', by: ombudsman, on, reason: 'workload', entity: 'siege', competence: desk },
  { type: 'set-urgency', by: ombudsman, urgency: 'urgent', reason: 'eviction' },
  { type: 'escalate', to: 'national', entity: 'siege-al-omrane', because },
  { type: 'take-to-mediation', competence: agency, summary: { ...summary, track: 'mediation', ombudsman: 'imr' } },
  { type: 'reopen' },
  { type: 'contest' },
  { type: 'respondent-closes', replyOwed: false },
  { type: 'end', as: 'withdrawn' },
  { type: 'end', as: 'closed' },
  { type: 'end', as: 'inadmissible' },
];
