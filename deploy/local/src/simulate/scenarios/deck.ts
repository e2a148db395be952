import { drawWeighted } from '../../import-la311/draw.ts';
import type { Scenario } from '../simulated-case.ts';
import { arrivals } from './arrivals.ts';
import { endsAndReturns } from './endings.ts';
import { filesOfTheMediator } from './files.ts';
import { passages } from './passages.ts';
import { recommendations } from './recommendations.ts';
import { repliesOfTheOperator } from './replies.ts';
import { settlements } from './settlements.ts';

const kinds: readonly (readonly Scenario[])[] = [
  repliesOfTheOperator,
  filesOfTheMediator,
  passages,
  arrivals,
  recommendations,
  endsAndReturns,
  settlements,
];

/** One of each kind, then the next of each: a small run has something of everything. */
const dealt = (round: number): readonly Scenario[] => kinds.flatMap((kind) => kind[round] ?? []);

/** Every way that the simulator plays. */
export const deck: readonly Scenario[] = Array.from(
  { length: Math.max(...kinds.map(({ length }) => length)) },
  (_, i) => dealt(i),
).flat();

/** The first cases deal each scenario once, so that a small run has them all; the others are drawn, each as likely as its weight. */
export const scenarioOf = (caseNumber: number, seed: number): Scenario =>
  deck[caseNumber] ?? drawWeighted('scenario', `${seed}/${caseNumber}`, deck, ({ weight }) => weight);
