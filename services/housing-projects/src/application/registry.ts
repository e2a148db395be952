import type { UnitOfWork } from '@jisr/messaging';
import { fold, type Clues } from '../domain/matching.ts';
import type { OperationSheet } from '../domain/operation.ts';

const operations = 'operations';

interface OperationRow {
  readonly _id: string;
  readonly sheet: OperationSheet;
  readonly province: string | null;
  readonly names: readonly string[];
}

/** Keeps an operation where it can be looked for by code, name and place. */
export function recordOperation(sheet: OperationSheet, unit: UnitOfWork): void {
  const replacement = {
    sheet,
    province: sheet.territory.province ?? null,
    names: Object.values(sheet.names).map(fold),
  };
  unit.write(operations, { replaceOne: { filter: { _id: sheet.code as never }, replacement, upsert: true } });
}

/** The operations that any of these clues could mean, read once for a whole batch. */
export async function operationsFor(clues: readonly Clues[], unit: UnitOfWork): Promise<readonly OperationSheet[]> {
  const distinct = (values: readonly (string | undefined)[]) => [
    ...new Set(values.filter((value) => value !== undefined)),
  ];
  const codes = distinct(clues.map(({ code }) => code));
  const provinces = distinct(clues.map(({ province }) => province));
  const names = distinct(clues.map(({ name }) => name)).map(fold);
  const rows = await unit.find<OperationRow>(operations, {
    $or: [{ _id: { $in: codes } }, { province: { $in: provinces } }, { names: { $in: names } }],
  });
  return rows.map(({ sheet }) => sheet);
}

/** Indexes that make the look-up one step each way. */
export const registryIndexes = [{ province: 1 }, { names: 1 }] as const;
export const registryCollection = operations;
