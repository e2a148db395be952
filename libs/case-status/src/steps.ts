import type { CaseStatus } from './statuses.ts';

/** What one event makes of a case. */
export interface Step {
  readonly to: CaseStatus;
  /** Later statuses that it takes back on purpose. */
  readonly undoes?: readonly CaseStatus[];
  /** Earlier statuses that it has no power over. */
  readonly spares?: readonly CaseStatus[];
}

const withTheMediator = ['in-mediation', 'recommendation-issued', 'settled'] as const;

/** The lifecycle events that move a case, by `<context>.<name>`; the others leave it where it is. */
export const steps: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['intake.complaint-registered', { to: 'received' }],
  ['intake.complaint-found-incomplete', { to: 'incomplete' }],
  ['intake.complaint-completed', { to: 'received', undoes: ['inadmissible'] }],
  ['intake.complaint-found-inadmissible', { to: 'inadmissible' }],
  ['intake.complaint-admitted', { to: 'in-treatment' }],
  ['intake.reply-contested', { to: 'contested', undoes: ['replied', 'closed'] }],
  ['intake.complaint-taken-to-mediation', { to: 'in-mediation', undoes: ['closed', 'inadmissible'] }],
  ['intake.complaint-withdrawn', { to: 'withdrawn' }],
  ['intake.complaint-reopened', { to: 'in-treatment', undoes: ['closed', 'withdrawn'] }],
  ['routing.case-routed', { to: 'in-treatment', undoes: ['returned'] }],
  ['routing.case-returned', { to: 'returned' }],
  ['housing-projects.treatment-opened', { to: 'in-treatment', spares: ['contested'] }],
  ['housing-projects.information-requested', { to: 'waiting-for-complainant' }],
  ['housing-projects.information-received', { to: 'in-treatment', spares: ['contested'] }],
  ['housing-projects.reply-issued', { to: 'replied' }],
  ['housing-projects.case-closed', { to: 'closed', spares: ['contested', ...withTheMediator] }],
  ['mediation.instruction-opened', { to: 'in-mediation' }],
  ['mediation.letter-sent', { to: 'in-mediation' }],
  ['mediation.recommendation-issued', { to: 'recommendation-issued' }],
  ['mediation.settlement-reached', { to: 'settled' }],
  ['mediation.case-referred', { to: 'closed' }],
  ['mediation.case-closed', { to: 'closed' }],
]);
