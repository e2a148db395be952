import type { OperationSheet } from './registry.ts';
import type { Report } from './registry-entry.decider.ts';

export const sheet: OperationSheet = {
  code: 'OP-1',
  names: { fr: 'Anfa' },
  kind: 'housing',
  territory: { region: 'MA-06' },
};

/** Two statements that differ. */
export const registryEntrySamples: readonly Report<OperationSheet>[] = [
  { type: 'report', sheet, by: 'al-omrane' },
  { type: 'report', sheet: { ...sheet, names: { fr: 'Anfa II' } }, by: 'al-omrane' },
];
