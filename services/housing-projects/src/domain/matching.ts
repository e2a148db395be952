import type { OperationSheet } from './operation.ts';
import type { Match } from './treatment.ts';

/** What a complaint says of the operation it concerns. */
export interface Clues {
  readonly code?: string;
  readonly name?: string;
  readonly province?: string;
}

/** How sure each way of matching is, from 0 to 1. */
const scores = { code: 1, name: 0.9, place: 0.5 } as const;

/** By code, else by name, else by being the only operation of its province; nothing when none is certain enough. */
export function matchOperation(
  { code, name, province }: Clues,
  operations: readonly OperationSheet[],
): Match | undefined {
  const byCode = operations.find((operation) => operation.code === code);
  if (byCode) return matched(byCode, 'code');
  const folded = name === undefined ? '' : fold(name);
  const byName = folded
    ? operations.filter(({ names }) => Object.values(names).some((each) => fold(each) === folded))
    : [];
  if (byName.length === 1 && byName[0]) return matched(byName[0], 'name');
  const byPlace = province === undefined ? [] : operations.filter(({ territory }) => territory.province === province);
  return byPlace.length === 1 && byPlace[0] ? matched(byPlace[0], 'place') : undefined;
}

const matched = ({ code: operation }: OperationSheet, method: Match['method']): Match => ({
  operation,
  method,
  score: scores[method],
});

/** Writing variants of one name become equal: case, accents, Arabic vowel marks, alef and hamza forms, ta marbuta, alef maqsura. */
export const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/ـ/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
