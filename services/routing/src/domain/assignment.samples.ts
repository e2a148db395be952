import type { AssignmentCommand, CaseSummary, Competence } from './assignment.ts';

const competence: Competence = {
  respondent: 'al-omrane',
  delegation: 'casablanca',
  company: 'casablanca-settat',
  agency: 'casablanca',
  jurisdictionVersion: '1',
};
const summary: CaseSummary = {
  institution: 'al-omrane',
  reference: 'SR-1',
  track: 'direct',
  category: 'refund',
  urgency: 'normal',
};

/** A command of each kind, and each way that it can go. */
export const assignmentSamples: readonly AssignmentCommand[] = [
  { type: 'route', competence, summary },
  { type: 'route', competence: undefined, summary },
  { type: 'decline', by: 'al-omrane', declined: { reason: 'other-body' } },
  { type: 'end', as: 'withdrawn' },
  { type: 'end', as: 'closed' },
];
