import type { UnitOfWork } from '@jisr/messaging';
import type { Clues } from '../domain/matching.ts';
import type { OperationSheet } from '../domain/sheets.ts';
import { tellingWords } from '../domain/spelling.ts';

const operations = 'operations';
const everyWord: ReadonlySet<string> = new Set();

interface OperationRow {
  readonly _id: string;
  readonly sheet: OperationSheet;
  readonly province: string | null;
  /** As they sound, in every language. */
  readonly words: readonly string[];
}

/** Keeps an operation where it can be looked for by code, words of its names and place. */
export function recordOperation(sheet: OperationSheet, unit: UnitOfWork): void {
  const words = Object.values(sheet.names).flatMap((name) => tellingWords(name, everyWord));
  const replacement = { sheet, province: sheet.territory.province ?? null, words: [...new Set(words)] };
  unit.write(operations, { replaceOne: { filter: { _id: sheet.code as never }, replacement, upsert: true } });
}

/** The operations that any of these clues could mean, read once for a whole batch. */
export async function operationsFor(
  clues: readonly Clues[],
  genericWords: ReadonlySet<string>,
  unit: UnitOfWork,
): Promise<readonly OperationSheet[]> {
  const distinct = (valuesOf: (clue: Clues) => readonly (string | undefined)[]) => [
    ...new Set(clues.flatMap(valuesOf).filter((value) => value !== undefined)),
  ];
  const codes = distinct(({ code }) => [code]);
  const provinces = distinct(({ province }) => [province]);
  const words = distinct(({ name = '' }) => tellingWords(name, genericWords));
  const rows = await unit.find<OperationRow>(operations, {
    $or: [{ _id: { $in: codes } }, { province: { $in: provinces } }, { words: { $in: words } }],
  });
  return rows.map(({ sheet }) => sheet);
}

/** Which of these codes the registry has. */
export async function registeredAmong(codes: readonly string[], unit: UnitOfWork): Promise<ReadonlySet<string>> {
  const rows = await unit.find<OperationRow>(operations, { _id: { $in: codes } });
  return new Set(rows.map(({ _id }) => _id));
}

/** Indexes that make the look-up one step each way. */
export const registryIndexes = [{ province: 1 }, { words: 1 }] as const;
export const registryCollection = operations;
