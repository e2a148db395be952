import type { Candidate, Matching } from './case-operation.ts';
import type { OperationSheet } from './sheets.ts';
import { similarity } from './similarity.ts';
import { fold, isNumeral, tellingWords } from '@jisr/spelling';

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
  readonly weights: Weights;
  /** How many consonants a name needs to be known by how it sounds. */
  readonly sureLetters: number;
  /** Folded words that say nothing of which operation it is: résidence, إقامة, lotissement… */
  readonly genericWords: ReadonlySet<string>;
}

/** What each clue counts, between 0 and 1. */
export interface Weights {
  /** The same name. */
  readonly name: number;
  /** Of that, how much for a name that only sounds the same, written in Arabic, French or transliteration. */
  readonly heard: number;
  /** More for a name in its own province, less in another. */
  readonly sameProvince: number;
  readonly otherProvince: number;
  /** The province alone, when it has no other operation and when it has. */
  readonly onlyOne: number;
  readonly oneOfSeveral: number;
}

/** Its code is enough. Else every operation is scored against the clues, by its name or by its place alone. */
export function matchOperation(clues: Clues, operations: readonly OperationSheet[], terms: MatchingTerms): Matching {
  const named = operations.find(({ code }) => code === clues.code);
  if (named) return { sure: { operation: named.code, method: 'code', score: 1 } };
  const neighbours = operations.filter(({ territory }) => territory.province === clues.province).length;
  const candidates = operations
    .map((operation) => scored(operation, clues, neighbours, terms))
    .filter(({ score }) => score >= terms.suggestFrom)
    .sort((a, b) => b.score - a.score || (a.operation < b.operation ? -1 : 1));
  const [best, next] = candidates;
  const sure = best && best.score >= terms.sureFrom && best.score - (next?.score ?? 0) >= terms.lead;
  return sure ? { sure: best } : { candidates: candidates.slice(0, terms.atMost) };
}

function scored(operation: OperationSheet, clues: Clues, neighbours: number, terms: MatchingTerms): Candidate {
  const { code, names, territory } = operation;
  const { weights } = terms;
  const here = clues.province !== undefined && territory.province === clues.province;
  const elsewhere = clues.province !== undefined && territory.province !== undefined && !here;
  const place = (here ? weights.sameProvince : 0) - (elsewhere ? weights.otherProvince : 0);
  const { name } = clues;
  const byName =
    name === undefined ? 0 : Math.max(...Object.values(names).map((each) => named(name, each, place, terms)));
  const byPlace = here ? (neighbours === 1 ? weights.onlyOne : weights.oneOfSeveral) : 0;
  return byName >= byPlace
    ? { operation: code, method: 'name', score: byName }
    : { operation: code, method: 'place', score: byPlace };
}

/** What one name of an operation counts: written the same, or as alike as it sounds, and then never sure if it tells too little. */
function named(name: string, known: string, place: number, { weights, genericWords, ...terms }: MatchingTerms): number {
  if (fold(name) === fold(known)) return hundredths(weights.name + place);
  const [heard, other] = [tellingWords(name, genericWords), tellingWords(known, genericWords)];
  const alike = similarity(heard, other);
  if (alike === 0) return 0;
  const score = hundredths(weights.name * weights.heard * alike + place);
  const sure = tellsEnough(heard, terms.sureLetters) && haveSameNumerals(heard, other);
  return sure ? score : Math.min(score, hundredths(terms.sureFrom - 0.01));
}

const tellsEnough = (words: readonly string[], letters: number): boolean =>
  words.filter((word) => !isNumeral(word)).join('').length >= letters;

const haveSameNumerals = (words: readonly string[], others: readonly string[]): boolean =>
  words.filter(isNumeral).sort().join() === others.filter(isNumeral).sort().join();

const hundredths = (score: number): number => Math.round(score * 100) / 100;
