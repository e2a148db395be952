import { when } from '../act.ts';
import * as citizen from '../actors/citizen.ts';
import * as operator from '../actors/operator.ts';
import * as ombudsman from '../actors/ombudsman.ts';
import type { Scenario } from '../simulated-case.ts';
import { instructed, written, answered, reviewed, closedWith, satisfied, mediation } from './mediation-track.ts';

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
