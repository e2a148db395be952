import { mistaken, when, type Scene } from '../act.ts';
import * as citizen from '../actors/citizen.ts';
import * as operator from '../actors/operator.ts';
import type { Opening, Scenario } from '../simulated-case.ts';

const filed: Opening = { receiver: 'al-omrane' };
const acknowledged = when('treatment-opened', operator.acknowledges, 'acknowledging');
const treated = (outcome: 'granted' | 'partly-granted' | 'refused' = 'granted'): Scene[] => [
  acknowledged,
  when('treatment-opened', operator.replies(outcome), 'replying in time'),
];
const accepted = (nth = 1) => when('reply-issued', citizen.accepts, 'deciding', nth);
const contested = when('reply-issued', citizen.contests('incomplete-reply'), 'deciding');
const answeredAgain = when('treatment-opened', operator.replies('granted'), 'replying in time', 2);
const questioned = [acknowledged, when('treatment-accepted', operator.asks, 'asking back')];

const direct = (
  name: string,
  weight: number,
  scenes: readonly Scene[],
  { ends = 'closed', ...opening }: Partial<Opening & Pick<Scenario, 'ends'>> = {},
): Scenario => ({ name, weight, opening: { ...filed, ...opening }, scenes, ends });

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

/** How a complaint comes in, and what is missing of it. */
export const arrivals: readonly Scenario[] = [
  ...Array.from({ length: 6 }, (_, i) =>
    direct(`complains of what ${i} neighbours complain of`, 1, [...treated(), accepted()], { operation: 'crowded' }),
  ),
  direct('names the operation in words', 4, [...treated(), accepted()], { operation: 'name' }),
  direct(
    'names no operation',
    3,
    [
      when('operation-suggested', operator.choosesOperation, 'soon'),
      when('treatment-opened', operator.replies('granted'), 'replying in time'),
      accepted(),
    ],
    { operation: 'unsure' },
  ),
  direct('speaks to an officer', 3, [...treated(), accepted()], { oral: true }),
  direct('is represented by a lawyer', 2, [...treated('refused')], { representedBy: 'lawyer' }),
  direct('speaks for a group', 2, [...treated(), accepted()], { members: 12, representedBy: 'relative' }),
  direct(
    'brings the mandate',
    2,
    [when('complaint-found-incomplete', citizen.completes, 'bringing papers'), ...treated(), accepted()],
    { lacks: 'mandate' },
  ),
  direct(
    'never brings the mandate',
    2,
    [when('complaint-found-inadmissible', mistaken(citizen.completes, 'complaint-inadmissible'), 'soon')],
    { lacks: 'mandate', ends: 'inadmissible' },
  ),
  direct(
    'withdraws before it is complete',
    1,
    [when('complaint-found-incomplete', citizen.withdraws('other'), 'soon')],
    { lacks: 'mandate', ends: 'withdrawn' },
  ),
  direct('is before a court', 2, [], { courtPending: true, ends: 'inadmissible' }),
  direct('is no complaint', 1, [], { finding: 'not-a-complaint', ends: 'inadmissible' }),
  direct(
    'tells the same twice',
    2,
    [
      when('complaint-admitted', citizen.linksToTwin, 'soon'),
      when('cases-linked', mistaken(citizen.linksToTwin, 'already-linked'), 'soon'),
      when('treatment-opened', operator.replies('granted'), 'replying in time'),
      accepted(),
    ],
    { twin: true },
  ),
];
