import type { CaseEvent } from '@jisr/parties';
import type { Hash } from '@jisr/proof';

/** Collection of everything that happened to cases, in the order of the lifecycle topic; nothing in it ever changes. */
export const history = 'history';

/** One event of a case as its chain records it. */
export interface Entry {
  /** `<case>|<index>` */
  readonly _id: string;
  readonly caseId: string;
  /** From 0. */
  readonly index: number;
  readonly event: CaseEvent;
  readonly hash: Hash;
  readonly head: Hash;
  /** When the exchange read it, in real time. */
  readonly recordedAt: Date;
}

export const entryId = (caseId: string, index: number): string => `${caseId}|${String(index).padStart(8, '0')}`;
