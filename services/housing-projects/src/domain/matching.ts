import type { Candidate, Matching } from './case-operation.ts';
import type { OperationSheet } from './sheets.ts';
import { similarity } from './similarity.ts';
import { fold, tellingWords } from './spelling.ts';

/** What a complaint says of the operation it concerns. */
export interface Clues {
  readonly code?: string;
  readonly name?: string;
  readonly province?: string;
}

/** When a match is sure and what is worth suggesting: data, decided by who runs the registry. */
export interface MatchingTerms {
  /** Score from which the best candidate is taken without asking. */
  readonly sureFrom: number;
  /** How far it must lead the next one for that. */
  readonly lead: number;
  /** Score below which an operation is no candidate. */
  readonly suggestFrom: number;
  /** How many candidates a person is shown. */
  readonly atMost: number;
  /** Folded words that say nothing of which operation it is: résidence, إقامة, lotissement… */
  readonly genericWords: ReadonlySet<string>;
}

/**
 * Its code is enough. Else every operation is scored against the clues: for its name up to 0.9, written in Arabic, French or
 * transliteration, and 0.1 more in its province or 0.2 less in another; for its province alone 0.5 when it has no other, else 0.3.
 */
export function matchOperation(clues: Clues, operations: readonly OperationSheet[], terms: MatchingTerms): Matching {
  const named = operations.find(({ code }) => code === clues.code);
  if (named) return { sure: { operation: named.code, method: 'code', score: 1 } };
  const neighbours = operations.filter(({ territory }) => territory.province === clues.province).length;
  const candidates = operations
    .map((operation) => scored(operation, clues, neighbours, terms.genericWords))
    .filter(({ score }) => score >= terms.suggestFrom)
    .sort((a, b) => b.score - a.score || (a.operation < b.operation ? -1 : 1));
  const [best, next] = candidates;
  const sure = best && best.score >= terms.sureFrom && best.score - (next?.score ?? 0) >= terms.lead;
  return sure ? { sure: best } : { candidates: candidates.slice(0, terms.atMost) };
}

function scored(
  { code, names, territory }: OperationSheet,
  clues: Clues,
  neighbours: number,
  generic: ReadonlySet<string>,
): Candidate {
  const here = clues.province !== undefined && territory.province === clues.province;
  const elsewhere = clues.province !== undefined && territory.province !== undefined && !here;
  const alike = clues.name === undefined ? 0 : likeness(clues.name, Object.values(names), generic);
  const byName = alike === 0 ? 0 : hundredths(0.9 * alike + (here ? 0.1 : 0) - (elsewhere ? 0.2 : 0));
  const byPlace = here ? (neighbours === 1 ? 0.5 : 0.3) : 0;
  return byName >= byPlace
    ? { operation: code, method: 'name', score: byName }
    : { operation: code, method: 'place', score: byPlace };
}

/** How alike a name is to the closest of an operation's names: written the same, or as alike as it sounds. */
function likeness(name: string, known: readonly string[], generic: ReadonlySet<string>): number {
  const [written, heard] = [fold(name), tellingWords(name, generic)];
  return Math.max(
    ...known.map((each) => (fold(each) === written ? 1 : 0.95 * similarity(heard, tellingWords(each, generic)))),
  );
}

const hundredths = (score: number): number => Math.round(score * 100) / 100;
