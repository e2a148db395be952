import type { Outcome, Round } from './schemathesis.ts';

/** What a service came to; what Schemathesis printed of the round in which it failed, if it did. */
export interface Fuzzed {
  readonly service: string;
  readonly cases: number;
  readonly failure?: string;
}

type Play = (next: { readonly round: number } & Pick<Round, 'examplesPerOperation'>) => Promise<Outcome>;

const firstExamples = 10;

/**
 * Plays rounds until there were as many cases as wanted, or one failed. How many a round brings is not known before: the
 * systematic ones are as many as the document has rules, and an operation without parameters has but one random case.
 */
export async function roundsUntil(service: string, wanted: number, play: Play): Promise<Fuzzed> {
  let cases = 0;
  let examplesPerOperation = firstExamples;
  for (let round = 0; round === 0 || cases < wanted; round++) {
    const { cases: more, operations, passed, output } = await play({ round, examplesPerOperation });
    cases += more;
    if (!passed) return { service, cases, failure: output };
    if (more === 0) throw new Error(`${service}: a round without a case:\n${output}`);
    examplesPerOperation = Math.max(1, Math.ceil((wanted - cases) / operations));
  }
  return { service, cases };
}
