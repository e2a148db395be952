import type { DataOf } from '@jisr/contracts';
import { fold } from '@jisr/spelling';

/** Collection of the operations of the registry. */
export const operations = 'operations';

export interface OperationRow {
  /** Its code. */
  readonly _id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly kind: string;
  readonly territory: { readonly region: string; readonly province?: string; readonly commune?: string };
  /** The words of its names and its code, folded: see `fold`. */
  readonly words: readonly string[];
}

export function operationRow(data: DataOf<'ma.jisr.housing-projects.operation-registered.v1'>): OperationRow {
  const { code, names, kind, territory } = data;
  const words = [code, ...Object.values(names)].flatMap((name) => fold(name).split(' '));
  return { _id: code, names: { ...names }, kind, territory, words: [...new Set(words)] };
}
