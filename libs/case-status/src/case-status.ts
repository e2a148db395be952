/** A case's status as people see it; the running clocks stand beside it. */
export type CaseStatus =
  | 'unknown'
  | 'received'
  | 'incomplete'
  | 'inadmissible'
  | 'in-treatment'
  | 'waiting-for-complainant'
  | 'replied'
  | 'contested'
  | 'in-mediation'
  | 'recommendation-issued'
  | 'settled'
  | 'returned'
  | 'closed'
  | 'withdrawn';

export interface LifecycleFact {
  readonly type: string;
}

/** What each event of the lifecycle topic makes of a case; a type that is not here leaves it as it is. */
const becomes: Readonly<Record<string, CaseStatus>> = {
  'intake.complaint-registered': 'received',
  'intake.complaint-found-incomplete': 'incomplete',
  'intake.complaint-completed': 'received',
  'intake.complaint-found-inadmissible': 'inadmissible',
  'intake.complaint-admitted': 'in-treatment',
  'intake.reply-contested': 'contested',
  'intake.complaint-taken-to-mediation': 'in-mediation',
  'intake.complaint-withdrawn': 'withdrawn',
  'intake.complaint-reopened': 'in-treatment',
  'routing.case-returned': 'returned',
  'routing.case-routed': 'in-treatment',
  'housing-projects.treatment-opened': 'in-treatment',
  'housing-projects.information-requested': 'waiting-for-complainant',
  'housing-projects.information-received': 'in-treatment',
  'housing-projects.reply-issued': 'replied',
  'housing-projects.case-closed': 'closed',
  'mediation.instruction-opened': 'in-mediation',
  'mediation.recommendation-issued': 'recommendation-issued',
  'mediation.settlement-reached': 'settled',
  'mediation.case-closed': 'closed',
};

/** How far a case has come; contexts publish side by side, so an event of an earlier stage can arrive after a later one. */
const stage: Readonly<Record<CaseStatus, number>> = {
  unknown: 0,
  received: 1,
  incomplete: 1,
  'in-treatment': 2,
  'waiting-for-complainant': 2,
  replied: 3,
  contested: 4,
  'in-mediation': 4,
  'recommendation-issued': 5,
  settled: 6,
  returned: 7,
  closed: 7,
  inadmissible: 7,
  withdrawn: 8,
};

/** Events that take a case back on purpose: it goes where they say, whatever stage it was at. */
const reopens = new Set(['intake.complaint-reopened', 'intake.reply-contested', 'intake.complaint-taken-to-mediation']);

/**
 * One step of the fold that every reader uses. Total: any event in any order leaves a legal status.
 *
 * The written rule for events that cross: a case never goes back to an earlier stage, except by being contested, taken to
 * mediation or reopened; a withdrawal is the complainant's last word, so a reply or a closure that crosses it does not
 * undo it, and only a reopening does.
 */
export function statusAfter(status: CaseStatus, { type }: LifecycleFact): CaseStatus {
  const name = type.replace(/^ma\.jisr\./, '').replace(/\.v\d+$/, '');
  const next = becomes[name];
  if (next === undefined) return status;
  if (status === 'withdrawn') return name === 'intake.complaint-reopened' ? next : status;
  return reopens.has(name) || stage[next] >= stage[status] ? next : status;
}

export const statusOf = (facts: readonly LifecycleFact[]): CaseStatus => facts.reduce(statusAfter, 'unknown');
