import type { LocalDate } from '@jisr/calendar';
import type { Standing } from './standing.ts';

/** One thing that the operator promises to do for a case. */
export type Measure =
  | { readonly status: 'unpromised' }
  | { readonly status: 'committed' | 'overdue' | 'executed'; readonly dueOn: LocalDate };

/** A document that stays with its owner; its digest shows later that it is the same. */
export interface Proof {
  /** SHA-256 in hexadecimal. */
  readonly digest: string;
  readonly reference?: string;
}

export type MeasureCommand =
  | ({ readonly type: 'commit'; readonly on: LocalDate; readonly standing: Standing } & Promised)
  | ({ readonly type: 'report'; readonly on: LocalDate; readonly standing: Standing } & Executed)
  /** `standing` is that of whoever promised it. */
  | { readonly type: 'fall-due'; readonly on: LocalDate; readonly standing: Standing };

export interface Promised {
  readonly by: string;
  /** What is promised, by code. */
  readonly remedy: string;
  readonly dueOn: LocalDate;
}

export interface Executed {
  readonly by: string;
  readonly executedOn: LocalDate;
  readonly proof: Proof;
}

export type MeasureEvent =
  | ({ readonly type: 'committed' } & Promised)
  | ({ readonly type: 'executed'; readonly late: boolean } & Executed)
  | { readonly type: 'overdue'; readonly dueOn: LocalDate };

export type MeasureRefusal =
  | Exclude<Standing, 'respondent'>
  | 'measure-known'
  | 'measure-unknown'
  | 'measure-due-in-the-past'
  | 'measure-executed'
  | 'measure-executed-in-the-future'
  | 'measure-not-due'
  | 'measure-overdue';
