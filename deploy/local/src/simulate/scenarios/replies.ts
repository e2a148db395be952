import { mistaken, when } from '../act.ts';
import * as citizen from '../actors/citizen.ts';
import * as operator from '../actors/operator.ts';
import type { Scenario } from '../simulated-case.ts';
import { acknowledged, treated, accepted, contested, answeredAgain, questioned, direct } from './direct-track.ts';

/** A complaint that the operator treats, and what the complainant makes of its reply. */
export const repliesOfTheOperator: readonly Scenario[] = [
  direct('accepts the reply and rates', 22, [
    ...treated(),
    accepted(),
    when('case-closed', citizen.rates, 'deciding'),
    when('case-closed', mistaken(operator.replies('granted'), 'case-closed'), 'soon'),
  ]),
  direct('lets the contest window pass', 18, treated('partly-granted')),
  direct('lets it pass and contests too late', 1, [
    ...treated('refused'),
    when('case-closed', mistaken(citizen.contests('facts-disputed'), 'contest-window-passed'), 'soon'),
  ]),
  direct('contests in time by a letter that comes after the window', 1, [
    ...treated('refused'),
    when('case-closed', { ...citizen.contests('facts-disputed'), daysBack: 1 }, 'soon'),
    answeredAgain,
    accepted(2),
  ]),
  direct('contests and accepts the second reply', 6, [
    ...treated('refused'),
    contested,
    answeredAgain,
    when('reply-issued', mistaken(citizen.contests('other'), 'reply-already-contested'), 'soon', 2),
    when('reply-issued', citizen.accepts, 'second thoughts', 2),
  ]),
  direct('is asked back in the second round', 1, [
    ...treated('refused'),
    contested,
    when('treatment-opened', operator.asks, 'asking back', 2),
    when('information-requested', citizen.brings, 'bringing papers'),
    when('information-received', operator.replies('partly-granted'), 'replying in time'),
  ]),
  direct('brings what it is asked for', 6, [
    ...questioned,
    when('information-requested', citizen.brings, 'bringing papers'),
    when('information-received', operator.replies('granted'), 'replying in time'),
    accepted(),
  ]),
  direct('is asked back before it is acknowledged', 2, [
    when('treatment-opened', operator.asks, 'soon'),
    when('information-requested', operator.acknowledges, 'soon'),
    when('treatment-accepted', citizen.brings, 'soon'),
    when('information-received', operator.replies('granted'), 'replying in time'),
    accepted(),
  ]),
  direct('never brings what it is asked for', 3, [
    ...questioned,
    when('information-received', operator.replies('refused'), 'soon'),
  ]),
  direct('is answered before it brings anything', 1, [
    ...questioned,
    when('information-requested', operator.replies('granted'), 'soon'),
    accepted(),
  ]),
  direct('sees a promise kept', 6, [
    ...treated(),
    when('reply-issued', operator.promises(60), 'soon'),
    when('measure-committed', operator.keepsPromise, 'executing'),
    when('reply-issued', citizen.accepts, 'second thoughts'),
  ]),
  direct('sees a promise kept late', 3, [
    ...treated(),
    when('reply-issued', operator.promises(10), 'soon'),
    when('measure-overdue', operator.keepsPromise, 'executing'),
  ]),
  direct('is answered late', 5, [
    when('clock-breached:treatment', operator.replies('granted'), 'replying late'),
    accepted(),
  ]),
  direct('is answered within an extension', 2, [
    acknowledged,
    when('clock-warned:treatment', operator.needsMoreTime('treatment'), 'soon', 2),
    when('clock-extended', mistaken(operator.needsMoreTime('treatment'), 'clock-already-extended'), 'soon'),
    when('clock-extended', operator.replies('partly-granted'), 'replying in time'),
    accepted(),
  ]),
];
