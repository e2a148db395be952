import { when, type Scene } from '../act.ts';
import * as operator from '../actors/operator.ts';
import * as ombudsman from '../actors/ombudsman.ts';
import type { Opening, Scenario } from '../simulated-case.ts';

export const instructed = when('case-routed', ombudsman.instructs, 'instructing');
export const written = when('instruction-opened', ombudsman.writes, 'soon');
export const answered = (outcome: 'granted' | 'refused') =>
  when('letter-sent', operator.replies(outcome), 'replying in time');
export const reviewed = (verdict: 'satisfactory' | 'unsatisfactory') =>
  when('reply-issued', ombudsman.reviews(verdict), 'reviewing');
export const closedWith = (on: string, reason: Parameters<typeof ombudsman.closes>[0], nth = 1) =>
  when(on, ombudsman.closes(reason), 'soon', nth);

export const satisfied = [instructed, written, answered('granted'), reviewed('satisfactory')];
export const recommended = [
  instructed,
  written,
  answered('refused'),
  reviewed('unsatisfactory'),
  when('reply-reviewed', ombudsman.recommends, 'soon'),
];
export const accepted = [
  ...recommended,
  when('recommendation-issued', operator.acceptsRecommendation, 'answering a recommendation'),
];
export const executed = (execution: 'fully' | 'partly' | 'not') =>
  when('recommendation-accepted', operator.executes(execution), 'executing');

export const mediation = (
  name: string,
  weight: number,
  scenes: readonly Scene[],
  { ends = 'closed', ...opening }: Partial<Opening & Pick<Scenario, 'ends'>> = {},
): Scenario => ({ name, weight, opening: { receiver: 'imr', ...opening }, scenes, ends });
