import { mistaken, when } from '../act.ts';
import * as citizen from '../actors/citizen.ts';
import * as operator from '../actors/operator.ts';
import * as ombudsman from '../actors/ombudsman.ts';
import type { Scenario } from '../simulated-case.ts';
import { instructed, written, answered, reviewed, closedWith, satisfied, mediation } from './mediation-track.ts';

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
