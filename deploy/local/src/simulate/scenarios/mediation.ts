import { mistaken, when, type Scene } from '../act.ts';
import * as citizen from '../actors/citizen.ts';
import * as operator from '../actors/operator.ts';
import * as ombudsman from '../actors/ombudsman.ts';
import type { Opening, Scenario } from '../simulated-case.ts';

const instructed = when('case-routed', ombudsman.instructs, 'instructing');
const written = when('instruction-opened', ombudsman.writes, 'soon');
const answered = (outcome: 'granted' | 'refused') => when('letter-sent', operator.replies(outcome), 'replying in time');
const reviewed = (verdict: 'satisfactory' | 'unsatisfactory') =>
  when('reply-issued', ombudsman.reviews(verdict), 'reviewing');
const closedWith = (on: string, reason: Parameters<typeof ombudsman.closes>[0], nth = 1) =>
  when(on, ombudsman.closes(reason), 'soon', nth);

const satisfied = [instructed, written, answered('granted'), reviewed('satisfactory')];
const recommended = [
  instructed,
  written,
  answered('refused'),
  reviewed('unsatisfactory'),
  when('reply-reviewed', ombudsman.recommends, 'soon'),
];
const accepted = [
  ...recommended,
  when('recommendation-issued', operator.acceptsRecommendation, 'answering a recommendation'),
];
const executed = (execution: 'fully' | 'partly' | 'not') =>
  when('recommendation-accepted', operator.executes(execution), 'executing');

const mediation = (
  name: string,
  weight: number,
  scenes: readonly Scene[],
  { ends = 'closed', ...opening }: Partial<Opening & Pick<Scenario, 'ends'>> = {},
): Scenario => ({ name, weight, opening: { receiver: 'imr', ...opening }, scenes, ends });

/** The Médiateur's file up to the reply, and files that end before. */
export const filesOfTheMediator: readonly Scenario[] = [
  mediation('satisfies the Médiateur', 8, [
    ...satisfied,
    when('instruction-opened', mistaken(ombudsman.closes('settled'), 'closure-reason-mismatch'), 'deciding'),
    closedWith('reply-reviewed', 'reply-satisfactory'),
  ]),
  mediation('satisfies the complainant', 3, [
    instructed,
    written,
    answered('granted'),
    when('reply-issued', citizen.accepts, 'soon'),
    closedWith('reply-accepted', 'reply-accepted'),
  ]),
  mediation('satisfies at the second letter', 2, [
    instructed,
    written,
    answered('refused'),
    reviewed('unsatisfactory'),
    when('reply-reviewed', ombudsman.writes, 'soon'),
    when('letter-sent', operator.replies('granted'), 'replying in time', 2),
    when('reply-issued', ombudsman.reviews('satisfactory'), 'reviewing', 2),
    closedWith('reply-reviewed', 'reply-satisfactory', 2),
  ]),
  mediation('is answered late, after a reminder', 2, [
    instructed,
    written,
    when('clock-warned:reply-to-mediator', ombudsman.reminds('reply'), 'soon', 2),
    when('clock-breached:reply-to-mediator', operator.replies('granted'), 'replying late'),
    reviewed('satisfactory'),
    closedWith('reply-reviewed', 'reply-satisfactory'),
  ]),
  mediation('is answered by the operator within an extension', 1, [
    instructed,
    written,
    when('clock-warned:reply-to-mediator', operator.needsMoreTime('reply-to-mediator'), 'soon'),
    when('clock-extended', operator.replies('granted'), 'replying in time'),
    reviewed('satisfactory'),
    closedWith('reply-reviewed', 'reply-satisfactory'),
  ]),
  mediation('is urgent from the start', 2, [
    when('case-routed', ombudsman.callsUrgent, 'soon'),
    when('urgency-set', ombudsman.instructs, 'soon'),
    written,
    when('letter-sent', operator.replies('granted'), 'soon'),
    reviewed('satisfactory'),
    closedWith('reply-reviewed', 'reply-satisfactory'),
  ]),
  mediation('becomes urgent and is no longer', 1, [
    instructed,
    written,
    when('letter-sent', ombudsman.callsUrgent, 'soon'),
    when('urgency-set', ombudsman.callsNormal, 'soon'),
    when('urgency-set', operator.replies('granted'), 'replying in time', 2),
    reviewed('satisfactory'),
    closedWith('reply-reviewed', 'reply-satisfactory'),
  ]),
  mediation('is asked for papers', 2, [
    instructed,
    written,
    when('letter-sent', operator.asks, 'asking back'),
    when('information-requested', citizen.brings, 'bringing papers'),
    when('information-received', operator.replies('granted'), 'replying in time'),
    reviewed('satisfactory'),
    closedWith('reply-reviewed', 'reply-satisfactory'),
  ]),
  mediation('is found to be before a court', 1, [closedWith('case-routed', 'matter-before-court')]),
  mediation(
    'withdraws from the Médiateur',
    1,
    [instructed, when('instruction-opened', citizen.withdraws(), 'deciding')],
    { ends: 'withdrawn' },
  ),
  mediation('withdraws and comes back to the Médiateur', 1, [
    instructed,
    when('instruction-opened', citizen.withdraws(), 'deciding'),
    when('complaint-withdrawn', citizen.reopens('new-facts'), 'deciding'),
    when('complaint-reopened', ombudsman.instructs, 'instructing'),
    closedWith('instruction-opened', 'unfounded', 2),
  ]),
  mediation('comes back after the Médiateur closed', 1, [
    instructed,
    closedWith('instruction-opened', 'unfounded'),
    when('case-closed', citizen.reopens('new-facts'), 'deciding'),
    when('complaint-reopened', ombudsman.instructs, 'instructing'),
    closedWith('instruction-opened', 'unfounded', 2),
  ]),
  mediation('is not the operator’s, and the Médiateur ends it', 1, [
    when('case-routed', operator.declines('other-body', { competentBody: 'Commune' }), 'soon'),
    closedWith('case-returned', 'unfounded'),
  ]),
  mediation('is not the operator’s, and the Médiateur looks into it', 1, [
    when('case-routed', operator.declines('other-body', { competentBody: 'Commune' }), 'soon'),
    when('case-returned', ombudsman.instructs, 'soon'),
    closedWith('instruction-opened', 'unfounded'),
  ]),
  mediation('is given back to the operator by the Médiateur', 1, [
    when('case-routed', operator.declines('other-body', { competentBody: 'Commune' }), 'soon'),
    when('case-returned', ombudsman.findsHolder, 'soon'),
    when('case-routed', ombudsman.instructs, 'instructing', 2),
    written,
    answered('granted'),
    reviewed('satisfactory'),
    closedWith('reply-reviewed', 'reply-satisfactory'),
  ]),
  mediation(
    'brings its address',
    3,
    [
      when('complaint-found-incomplete', citizen.completes, 'bringing papers'),
      ...satisfied,
      closedWith('reply-reviewed', 'reply-satisfactory'),
    ],
    { lacks: 'address' },
  ),
  mediation(
    'brings the wrong paper and nothing more',
    1,
    [when('complaint-found-incomplete', citizen.completesInPart, 'soon')],
    { lacks: 'administration', ends: 'inadmissible' },
  ),
  mediation('is another body’s business', 2, [], { finding: 'other-body-competent', ends: 'inadmissible' }),
];

/** Proposals, agreed, refused and forgotten. */
export const settlements: readonly Scenario[] = [
  mediation('settles after the reply', 3, [
    instructed,
    written,
    answered('granted'),
    when('reply-issued', ombudsman.proposes, 'soon'),
    when('settlement-proposed', operator.agrees, 'soon'),
    when('settlement-answered:operator', ombudsman.bringsWord('accepted'), 'soon'),
    closedWith('settlement-reached', 'settled'),
  ]),
  mediation('refuses to settle', 1, [
    ...satisfied,
    when('reply-reviewed', ombudsman.proposes, 'soon'),
    when('settlement-proposed', ombudsman.bringsWord('refused'), 'soon'),
    closedWith('settlement-answered', 'reply-satisfactory'),
  ]),
  mediation('lets a settlement lapse', 1, [
    instructed,
    written,
    when('letter-sent', ombudsman.proposes, 'soon'),
    when('settlement-lapsed', operator.replies('granted'), 'soon'),
    reviewed('satisfactory'),
    closedWith('reply-reviewed', 'reply-satisfactory'),
  ]),
  mediation(
    'settles and withdraws',
    1,
    [
      instructed,
      when('instruction-opened', ombudsman.proposes, 'soon'),
      when('settlement-proposed', operator.agrees, 'soon'),
      when('settlement-answered:operator', ombudsman.bringsWord('accepted'), 'soon'),
      when('settlement-reached', citizen.withdraws(), 'soon'),
    ],
    { ends: 'withdrawn' },
  ),
];

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
