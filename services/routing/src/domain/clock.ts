import type { Calendar } from './calendar.ts';
import type { Terms } from './deadline.ts';
import type { LocalDate } from './local-date.ts';

/** Each deadline that the law or the convention sets, by what must be done in time. */
export const clockKinds = [
  'admissibility',
  'acknowledgement',
  'treatment',
  'reply-to-mediator',
  'recommendation-answer',
  'recommendation-execution',
] as const;

export type ClockKind = (typeof clockKinds)[number];

/** A legal deadline that runs against one institution for one case. */
export type Clock =
  | { readonly status: 'idle' }
  | ({ readonly status: 'running' } & Run)
  | ({ readonly status: 'suspended'; readonly since: LocalDate } & Run)
  /** Its due date is past; it goes on until what is owed is done. */
  | ({ readonly status: 'breached' } & Run)
  | { readonly status: 'stopped'; readonly late: boolean };

export interface Run {
  /** Later versions of the rule do not touch them. */
  readonly terms: Terms;
  /** The institution that must act in time. */
  readonly against: string;
  readonly startedOn: LocalDate;
  /** Last day on which the act is in time. */
  readonly dueOn: LocalDate;
  /** Civil days from the start to the due date, without suspensions. */
  readonly span: number;
  readonly extended: boolean;
  /** Civil days given back after suspensions. */
  readonly paused: number;
  /** Shares of the time that were marked already, by a warning or as overdue. */
  readonly marked: readonly number[];
}

/** What every move of a clock says: under which rule, against whom, and until when once it has moved. */
interface Stand {
  readonly rule: string;
  readonly against: string;
  readonly on: LocalDate;
  readonly dueOn: LocalDate;
}

export type ClockEvent =
  | { readonly type: 'clock-started'; readonly reason: string; readonly run: Run }
  | ({ readonly type: 'clock-suspended'; readonly reason: string } & Stand)
  | ({ readonly type: 'clock-resumed'; readonly reason: string } & Stand)
  | ({ readonly type: 'clock-extended'; readonly reason: string; readonly legalBasis: string } & Stand)
  | ({ readonly type: 'clock-warned'; readonly share: number } & Stand)
  | ({ readonly type: 'clock-breached' } & Stand)
  /** A rung of the ladder above the breach is reached; it says nothing of its own to the others. */
  | ({ readonly type: 'clock-overdue'; readonly share: number } & Stand)
  | ({ readonly type: 'clock-stopped'; readonly late: boolean; readonly reason: string } & Stand);

export type ClockCommand =
  | {
      readonly type: 'start';
      readonly against: string;
      readonly on: LocalDate;
      readonly reason: string;
      readonly terms: Terms;
      /** The day that the act itself names, when it does; else the rule gives it. */
      readonly dueOn?: LocalDate;
      readonly calendar: Calendar;
    }
  | { readonly type: 'suspend'; readonly on: LocalDate; readonly reason: string }
  | { readonly type: 'resume'; readonly on: LocalDate; readonly reason: string; readonly calendar: Calendar }
  | {
      readonly type: 'extend';
      readonly by: string;
      readonly on: LocalDate;
      readonly reason: string;
      readonly calendar: Calendar;
    }
  /** The case goes on under another rule: it became urgent, or is no longer. */
  | {
      readonly type: 'change-terms';
      readonly on: LocalDate;
      readonly reason: string;
      readonly terms: Terms;
      readonly calendar: Calendar;
    }
  /** A day has begun on which something may be due. */
  | { readonly type: 'reach'; readonly on: LocalDate }
  | { readonly type: 'stop'; readonly on: LocalDate; readonly reason: string };

export type ClockRefusal =
  | 'clock-already-started'
  | 'clock-not-running'
  | 'clock-not-suspended'
  | 'clock-already-extended'
  | 'clock-not-extendable'
  | 'deadline-passed'
  | 'not-the-respondent';
