import type { Part } from '@jisr/messaging';
import { registryEntry, type Entry, type Registered, type Report } from '../../domain/registry-entry.ts';
import type { ContractSheet, OperationSheet, UnitSheet } from '../../domain/sheets.ts';

type EntryPart<Sheet> = Part<Report<Sheet>, Entry<Sheet>, Registered<Sheet>, 'reported-by-another'>;

/** An operation's document; every version goes to the compacted registry topic. */
export const operationPart: EntryPart<OperationSheet> = {
  name: 'operation',
  decider: registryEntry(),
  publish: ({ sheet, version }) => [
    { type: 'ma.jisr.housing-projects.operation-registered.v1', data: { ...sheet, version } },
  ],
};

/** A unit's document, beside the operations on the same topic. */
export const unitPart: EntryPart<UnitSheet> = {
  name: 'unit',
  decider: registryEntry(),
  publish: ({ sheet, version }) => [
    { type: 'ma.jisr.housing-projects.unit-registered.v1', data: { ...sheet, version } },
  ],
};

/** A contract's document, beside the operations on the same topic. */
export const contractPart: EntryPart<ContractSheet> = {
  name: 'contract',
  decider: registryEntry(),
  publish: ({ sheet, version }) => [
    { type: 'ma.jisr.housing-projects.contract-registered.v1', data: { ...sheet, version } },
  ],
};
