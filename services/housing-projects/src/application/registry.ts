import type { UnitOfWork } from '@jisr/messaging';
import type { Clues } from '../domain/matching.ts';
import type { OperationSheet } from '../domain/sheets.ts';
import { isNumeral, tellingWords } from '@jisr/spelling';

const operations = 'operations';
const everyWord: ReadonlySet<string> = new Set();

interface OperationRow {
  readonly _id: string;
  readonly sheet: OperationSheet;
  /** The operator that reported it. */
  readonly by: string;
  readonly province: string | null;
  /** As they sound, in every language. */
  readonly words: readonly string[];
}

/** Keeps an operation where it can be looked for by code, words of its names and place. */
export function recordOperation(sheet: OperationSheet, by: string, unit: UnitOfWork): void {
  const words = Object.values(sheet.names).flatMap((name) => tellingWords(name, everyWord));
  const replacement = { sheet, by, province: sheet.territory.province ?? null, words: [...new Set(words)] };
  unit.write(operations, { replaceOne: { filter: { _id: sheet.code as never }, replacement, upsert: true } });
}

/** What a case can be looked for by: only operations of its own operator count. */
export interface Search {
  readonly operator: string;
  readonly code?: string;
  readonly province?: string;
  /** As they sound, without numerals and those that any operation could have. */
  readonly words: readonly string[];
}

export function searchOf({ name = '', ...where }: Clues, operator: string, genericWords: ReadonlySet<string>): Search {
  return { operator, ...where, words: tellingWords(name, genericWords).filter((word) => !isNumeral(word)) };
}

/** Reads once, for a whole batch, what its cases could mean; each is then answered as if it had come alone. */
export async function operationsFor(
  searches: readonly Search[],
  unit: UnitOfWork,
): Promise<(search: Search) => readonly OperationSheet[]> {
  const distinct = (valuesOf: (search: Search) => readonly (string | undefined)[]) => [
    ...new Set(searches.flatMap(valuesOf).filter((value) => value !== undefined)),
  ];
  const codes = distinct(({ code }) => [code]);
  const provinces = distinct(({ province }) => [province]);
  const words = distinct((search) => search.words);
  const rows = await unit.find<OperationRow>(operations, {
    $or: [{ _id: { $in: codes } }, { province: { $in: provinces } }, { words: { $in: words } }],
  });
  return (search) => rows.filter((row) => isFoundBy(search, row)).map(({ sheet }) => sheet);
}

const isFoundBy = ({ operator, ...search }: Search, { _id, by, province, words }: OperationRow): boolean =>
  by === operator &&
  (_id === search.code ||
    (province !== null && province === search.province) ||
    search.words.some((word) => words.includes(word)));

/** Which of these codes the registry has. */
export async function registeredAmong(codes: readonly string[], unit: UnitOfWork): Promise<ReadonlySet<string>> {
  const rows = await unit.find<OperationRow>(operations, { _id: { $in: codes } });
  return new Set(rows.map(({ _id }) => _id));
}

/** Indexes that make the look-up one step each way. */
export const registryIndexes = [{ province: 1 }, { words: 1 }] as const;
export const registryCollection = operations;
