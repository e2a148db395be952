import { mistaken, when } from '../act.ts';
import * as citizen from '../actors/citizen.ts';
import * as operator from '../actors/operator.ts';
import type { Scenario } from '../simulated-case.ts';
import { treated, accepted, direct } from './direct-track.ts';

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
    [when('complaint-found-inadmissible', mistaken(citizen.completes, 'completion-window-passed'), 'soon')],
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
