import { mistaken, when } from '../act.ts';
import * as citizen from '../actors/citizen.ts';
import * as operator from '../actors/operator.ts';
import * as ombudsman from '../actors/ombudsman.ts';
import type { Scenario } from '../simulated-case.ts';
import { instructed, written, closedWith, recommended, accepted, executed, mediation } from './mediation-track.ts';

/** Recommendations and what becomes of them. */
export const recommendations: readonly Scenario[] = [
  mediation('executes fully', 4, [
    ...accepted,
    executed('fully'),
    closedWith('recommendation-executed', 'recommendation-executed'),
  ]),
  mediation('executes partly, then fully after a reminder', 1, [
    ...accepted,
    executed('partly'),
    when('recommendation-executed', ombudsman.reminds('recommendation-execution'), 'soon'),
    when('reminder-sent', operator.executes('fully'), 'executing'),
    closedWith('recommendation-executed', 'recommendation-executed', 2),
  ]),
  mediation('executes partly', 1, [
    ...accepted,
    executed('partly'),
    closedWith('recommendation-executed', 'recommendation-partly-executed'),
  ]),
  mediation('says that it will not execute', 1, [
    ...accepted,
    executed('not'),
    closedWith('recommendation-not-executed', 'recommendation-not-executed'),
  ]),
  mediation('does not execute, and is reported upward', 2, [
    ...accepted,
    when('recommendation-not-executed', ombudsman.reminds('recommendation-execution'), 'soon'),
    when('reminder-sent', ombudsman.refers, 'reviewing'),
    closedWith('case-referred', 'referred'),
  ]),
  mediation('executes late', 1, [
    ...accepted,
    when('recommendation-not-executed', operator.executes('fully'), 'replying late'),
    closedWith('recommendation-executed', 'recommendation-executed'),
  ]),
  mediation('executes within an extension', 1, [
    ...accepted,
    when('clock-warned:recommendation-execution', operator.needsMoreTime('recommendation-execution'), 'soon', 2),
    when('clock-extended', operator.executes('fully'), 'executing'),
    closedWith('recommendation-executed', 'recommendation-executed'),
  ]),
  mediation('refuses with reasons, and is reported upward', 1, [
    ...recommended,
    when('recommendation-issued', operator.refusesRecommendation, 'answering a recommendation'),
    when('recommendation-refused', ombudsman.refers, 'reviewing'),
    closedWith('case-referred', 'referred'),
  ]),
  mediation('leaves a recommendation unanswered', 1, [
    ...recommended,
    when('recommendation-issued', mistaken(ombudsman.reminds('reply'), 'nothing-owed'), 'soon'),
    closedWith('recommendation-refused', 'recommendation-refused'),
  ]),
  mediation('leaves the letter unanswered', 2, [
    instructed,
    written,
    when('clock-breached:reply-to-mediator', ombudsman.recommends, 'soon'),
    when('recommendation-issued', operator.acceptsRecommendation, 'answering a recommendation'),
    executed('fully'),
    closedWith('recommendation-executed', 'recommendation-executed'),
  ]),
  mediation(
    'withdraws during the recommendation',
    1,
    [...recommended, when('recommendation-issued', citizen.withdraws(), 'soon')],
    { ends: 'withdrawn' },
  ),
];
