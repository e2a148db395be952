import { mistaken, when } from '../act.ts';
import * as citizen from '../actors/citizen.ts';
import * as operator from '../actors/operator.ts';
import type { Scenario } from '../simulated-case.ts';
import { acknowledged, treated, accepted, contested, answeredAgain, questioned, direct } from './direct-track.ts';

/** What comes to an end otherwise, and what is taken up again. */
export const endsAndReturns: readonly Scenario[] = [
  direct(
    'withdraws while it is treated',
    3,
    [
      acknowledged,
      when('treatment-accepted', citizen.withdraws(), 'deciding'),
      when('complaint-withdrawn', mistaken(operator.replies('granted'), 'case-withdrawn'), 'soon'),
    ],
    { ends: 'withdrawn' },
  ),
  direct('withdraws when asked back', 1, [...questioned, when('information-requested', citizen.withdraws(), 'soon')], {
    ends: 'withdrawn',
  }),
  direct('withdraws after the reply', 1, [...treated(), when('reply-issued', citizen.withdraws(), 'deciding')], {
    ends: 'withdrawn',
  }),
  direct(
    'contests and withdraws',
    1,
    [...treated('refused'), contested, when('reply-contested', citizen.withdraws('other'), 'soon')],
    { ends: 'withdrawn' },
  ),
  direct('withdraws and comes back', 1, [
    when('treatment-opened', citizen.withdraws('changed-mind'), 'deciding'),
    when('complaint-withdrawn', citizen.reopens('new-facts'), 'deciding'),
    answeredAgain,
    accepted(),
  ]),
  direct('accepts, then sees nothing done and comes back', 2, [
    ...treated(),
    accepted(),
    when('case-closed', citizen.reopens('measure-not-executed'), 'deciding'),
    answeredAgain,
    accepted(2),
    when('case-closed', citizen.rates, 'deciding', 2),
  ]),
  direct(
    'is told to go elsewhere',
    2,
    [when('treatment-opened', operator.declines('other-body', elsewhere()), 'soon')],
    {
      ends: 'returned',
    },
  ),
  direct(
    'is told so when asked back',
    1,
    [...questioned, when('information-requested', operator.declines('not-a-complaint'), 'soon')],
    { ends: 'returned' },
  ),
  direct(
    'goes round the house and comes back',
    1,
    [
      when('treatment-opened', operator.declines('wrong-entity'), 'soon'),
      when('treatment-opened', operator.declines('wrong-entity'), 'soon', 2),
    ],
    { ends: 'returned' },
  ),
  direct('is handed to another entity', 3, [
    when('treatment-opened', operator.handsToNationalDesk, 'soon'),
    when('case-reassigned', operator.acknowledges, 'soon'),
    when('case-reassigned', operator.replies('granted'), 'replying in time'),
    accepted(),
  ]),
];

function elsewhere() {
  return { competentBody: 'Commune' };
}
