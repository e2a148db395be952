import { stageOf, type CaseStatus } from './statuses.ts';
import { steps } from './steps.ts';

/** All that is looked at: any CloudEvent of the lifecycle topic will do. */
export interface LifecycleFact {
  readonly type: string;
  /** The status does not depend on it. */
  readonly data?: unknown;
}

/**
 * One step of the fold that every reader uses. Total and pure: any event after any other leaves a status. Repeats are
 * dropped by sequence before they come here.
 *
 * The rule for events that cross, because two contexts spoke before they heard each other (docs/adr/019):
 * - A case never goes back to an earlier stage, so what comes late is history.
 * - Some events take it back on purpose: a contest, a way to the Médiateur, a new routing of a returned case, a reopening,
 *   and a completion that was made in time but told after the complaint was found inadmissible for want of it.
 * - A contest stands until its second round goes on; a closure that crosses it does not close the case.
 * - What is with the Médiateur is closed by the Médiateur: the operator's reply, return or closure does not move it.
 * - A withdrawal is the complainant's last word: whatever crosses it, only a reopening undoes it.
 */
export function statusAfter(status: CaseStatus, { type }: LifecycleFact): CaseStatus {
  const step = steps.get(nameOf(type));
  if (!step) return status;
  const { to, undoes = [], spares = [] } = step;
  const moves = stageOf[to] >= stageOf[status] ? !spares.includes(status) : undoes.includes(status);
  return moves ? to : status;
}

export const statusOf = (facts: readonly LifecycleFact[]): CaseStatus =>
  facts.reduce<CaseStatus>(statusAfter, 'unknown');

/** `<context>.<name>`: a new version of an event says the same about the case. */
export const nameOf = (type: string): string => type.replace(/^ma\.jisr\./, '').replace(/\.v\d+$/, '');
