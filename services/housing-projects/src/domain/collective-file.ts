import type { LocalDate } from '@jisr/calendar';

/** Complaints on one operation that share a category, as long as there are enough of them to be treated together. */
export type CollectiveFile =
  | { readonly status: 'none'; readonly opened: number }
  | { readonly status: 'open'; readonly opened: number; readonly lastJoinedOn: LocalDate };

/** The cases of one operation and category that are in no file yet, as a further one comes. */
export interface Gather {
  readonly type: 'gather';
  /** Day on which the case came that makes us look. */
  readonly on: LocalDate;
  /** First day of the window that ends on that day. */
  readonly since: LocalDate;
  /** Ids of the cases in the window that are in no file, in the order in which they came. */
  readonly cases: readonly string[];
  /** How many it takes, and the rule that says so, by code and version. */
  readonly threshold: number;
  readonly rule: string;
}

export type CollectiveFileEvent =
  | {
      readonly type: 'opened';
      /** Which file of this operation and category it is: 1 for the first. */
      readonly number: number;
      readonly cases: readonly string[];
      readonly on: LocalDate;
      readonly rule: string;
    }
  | { readonly type: 'joined'; readonly number: number; readonly cases: readonly string[]; readonly on: LocalDate };
