import type { LocalDate } from './local-date.ts';
import type { Standing } from './standing.ts';

/** What the operator has promised to do for one case, by the name that it gave to each promise. */
export type Measures = Readonly<Record<string, Measure>>;

export interface Measure {
  readonly status: 'committed' | 'overdue' | 'executed';
  readonly dueOn: LocalDate;
}

/** A document that stays with its owner; its digest shows later that it is the same. */
export interface Proof {
  /** SHA-256 in hexadecimal. */
  readonly digest: string;
  readonly reference?: string;
}

export type MeasuresCommand =
  | {
      readonly type: 'commit';
      readonly measure: string;
      /** What is promised, by code. */
      readonly remedy: string;
      readonly dueOn: LocalDate;
      readonly on: LocalDate;
      readonly by: string;
      readonly standing: Standing;
    }
  | {
      readonly type: 'report';
      readonly measure: string;
      readonly executedOn: LocalDate;
      readonly proof: Proof;
      readonly on: LocalDate;
      readonly by: string;
      readonly standing: Standing;
    }
  | { readonly type: 'fall-due'; readonly measure: string; readonly on: LocalDate }
  /** Nothing is owed any more: the complaint was taken back, or another operator has it. */
  | { readonly type: 'release' };

export type MeasuresEvent =
  | {
      readonly type: 'committed';
      readonly measure: string;
      readonly remedy: string;
      readonly dueOn: LocalDate;
      readonly by: string;
    }
  | {
      readonly type: 'executed';
      readonly measure: string;
      readonly executedOn: LocalDate;
      readonly late: boolean;
      readonly proof: Proof;
      readonly by: string;
    }
  | { readonly type: 'overdue'; readonly measure: string; readonly dueOn: LocalDate }
  | { readonly type: 'released'; readonly measures: readonly string[] };

export type MeasuresRefusal =
  | Exclude<Standing, 'respondent'>
  | 'measure-known'
  | 'measure-unknown'
  | 'measure-due-in-the-past'
  | 'measure-executed'
  | 'measure-executed-in-the-future'
  | 'measure-not-due'
  | 'measure-overdue';
