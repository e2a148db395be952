import { accept, type Decider } from '@jisr/decider';

/** A housing project as the operator states it. */
export interface OperationSheet {
  readonly code: string;
  readonly names: { readonly fr: string; readonly ar?: string; readonly zgh?: string; readonly en?: string };
  readonly kind: 'housing' | 'lots' | 'rehousing' | 'mixed';
  readonly territory: {
    readonly region: string;
    readonly province?: string;
    readonly commune?: string;
    readonly synthetic?: boolean;
  };
  readonly synthetic?: boolean;
}

export interface Operation {
  readonly version: number;
  readonly sheet?: OperationSheet;
}

export interface ReportOperation {
  readonly type: 'report';
  readonly sheet: OperationSheet;
}

export interface OperationRegistered {
  readonly type: 'registered';
  readonly sheet: OperationSheet;
  readonly version: number;
}

/** The last statement stands, under the next version; saying the same again changes nothing. */
export const operationDecider: Decider<ReportOperation, Operation, OperationRegistered, never> = {
  initial: { version: 0 },
  decide: ({ sheet }, { version, sheet: known }) =>
    JSON.stringify(known) === JSON.stringify(sheet)
      ? accept()
      : accept({ type: 'registered', sheet, version: version + 1 }),
  evolve: (_, { sheet, version }) => ({ sheet, version }),
};
