import { complaintIdOf, languages } from '@jisr/contracts';
import { inventComplainant } from '../import-la311/complainant.ts';
import type { Territory } from '../import-la311/territory.ts';
import { Draws } from './draws.ts';
import { scenarioOf } from './scenarios/deck.ts';
import type { Person, Place, SimulatedCase } from './simulated-case.ts';

const categories = [
  'acquisition',
  'contract-price',
  'refund',
  'delivery-delay',
  'title-deed',
  'quality-defects',
  'common-services',
  'rehousing',
  'file-handling',
  'information-refused',
];
const claims = ['delivery', 'repair', 'refund', 'title-deed', 'compensation', 'works'];

/** What tells the cases, persons and operations of one run from those of another on the same platform. */
export interface Run {
  readonly seed: number;
  readonly cases: number;
  readonly prefix: string;
}

/** One operation of the run's own in each province, so that what others report changes nothing. */
export const placesOf = ({ prefix }: Run, { provinces }: Territory): readonly Place[] =>
  provinces.map(({ code, region, names }) => ({
    operation: `${prefix}-OP-${code}`,
    names: { fr: `Lotissement ${prefix} ${names.fr}`, ar: `تجزئة ${prefix} ${names.ar}` },
    region,
    province: code,
  }));

/** The cases of a run, in the order of their numbers. */
export function castOf(run: Run, territory: Territory): readonly SimulatedCase[] {
  const places = placesOf(run, territory);
  const cast: SimulatedCase[] = [];
  for (let number = 0; number < run.cases; number += 1) cast.push(caseOf(number, run, places, cast.at(-1)));
  return cast;
}

function caseOf(
  number: number,
  { seed, prefix }: Run,
  places: readonly Place[],
  before: SimulatedCase | undefined,
): SimulatedCase {
  const draws = new Draws(seed, number);
  const scenario = scenarioOf(number, seed);
  const { receiver, operation, twin } = scenario.opening;
  const reference = `${prefix}-${number}`;
  const [common] = places;
  const own = {
    person: personOf(reference, draws),
    category: operation === 'crowded' ? 'quality-defects' : draws.one(categories, 'category'),
    place: operation === 'crowded' && common ? common : draws.one(places, 'place'),
  };
  const told = twin && before ? { person: before.person, category: before.category, place: before.place } : own;
  return {
    number,
    reference,
    complaintId: complaintIdOf(receiver, reference),
    scenario,
    draws,
    language: draws.one(languages, 'language'),
    claims: draws.below(2, 'claims') === 0 ? [] : [draws.one(claims, 'claim')],
    ...told,
    ...(twin && before && { twinOf: before }),
  };
}

function personOf(reference: string, draws: Draws): Person {
  const { name, email } = inventComplainant(reference, draws.one(['ar', 'fr'] as const, 'name'));
  return { name, email, nationalId: `X${reference}`, address: '12, rue des Orangers' };
}
