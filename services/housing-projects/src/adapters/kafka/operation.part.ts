import type { Part } from '@jisr/messaging';
import {
  operationDecider,
  type Operation,
  type OperationRegistered,
  type ReportOperation,
} from '../../domain/operation.ts';

/** An operation's document; every version goes to the compacted registry topic. */
export const operationPart: Part<ReportOperation, Operation, OperationRegistered, never> = {
  name: 'operation',
  decider: operationDecider,
  publish: ({ sheet, version }) => [
    { type: 'ma.jisr.housing-projects.operation-registered.v1', data: { ...sheet, version } },
  ],
};
