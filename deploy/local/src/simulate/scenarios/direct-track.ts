import { when, type Scene } from '../act.ts';
import * as citizen from '../actors/citizen.ts';
import * as operator from '../actors/operator.ts';
import type { Opening, Scenario } from '../simulated-case.ts';

const filed: Opening = { receiver: 'al-omrane' };
export const acknowledged = when('treatment-opened', operator.acknowledges, 'acknowledging');
export const treated = (outcome: 'granted' | 'partly-granted' | 'refused' = 'granted'): Scene[] => [
  acknowledged,
  when('treatment-opened', operator.replies(outcome), 'replying in time'),
];
export const accepted = (nth = 1) => when('reply-issued', citizen.accepts, 'deciding', nth);
export const contested = when('reply-issued', citizen.contests('incomplete-reply'), 'deciding');
export const answeredAgain = when('treatment-opened', operator.replies('granted'), 'replying in time', 2);
export const questioned = [acknowledged, when('treatment-accepted', operator.asks, 'asking back')];

export const direct = (
  name: string,
  weight: number,
  scenes: readonly Scene[],
  { ends = 'closed', ...opening }: Partial<Opening & Pick<Scenario, 'ends'>> = {},
): Scenario => ({ name, weight, opening: { ...filed, ...opening }, scenes, ends });
