import type { LocalDate } from './local-date.ts';

/** A legal deadline that runs against one institution for one case. */
export type Clock =
  | { readonly status: 'idle' }
  | ({ readonly status: 'running' } & Terms)
  | ({ readonly status: 'suspended'; readonly since: LocalDate } & Terms)
  | { readonly status: 'stopped'; readonly late: boolean };

interface Terms {
  /** Code and version of the rule the clock started under; later versions of the rule do not touch it. */
  readonly rule: string;
  readonly dueOn: LocalDate;
  readonly extended: boolean;
}

export type StopReason = 'reply-issued' | 'withdrawn' | 'returned';

export type ClockEvent =
  | ({ readonly type: 'clock-started' } & Start)
  | { readonly type: 'clock-suspended'; readonly on: LocalDate; readonly reason: string }
  | { readonly type: 'clock-resumed'; readonly dueOn: LocalDate }
  | { readonly type: 'clock-extended'; readonly dueOn: LocalDate; readonly reason: string }
  | { readonly type: 'clock-stopped'; readonly on: LocalDate; readonly late: boolean; readonly reason: StopReason };

export type ClockCommand =
  | ({ readonly type: 'start' } & Start)
  | { readonly type: 'suspend'; readonly on: LocalDate; readonly reason: string }
  | { readonly type: 'resume'; readonly on: LocalDate }
  | { readonly type: 'extend'; readonly byDays: number; readonly reason: string }
  | { readonly type: 'stop'; readonly on: LocalDate; readonly reason: StopReason };

interface Start {
  readonly rule: string;
  readonly legalBasis: string;
  readonly startedOn: LocalDate;
  readonly dueOn: LocalDate;
  /** The institution that must act in time. */
  readonly against: string;
}

export type ClockRefusal =
  'clock-already-started' | 'clock-not-running' | 'clock-not-suspended' | 'clock-already-extended';
