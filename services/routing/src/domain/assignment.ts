import type { ClockKind } from './clock.ts';
import type { LocalDate } from './local-date.ts';

/**
 * Who has a case. It may be held by one entity after another; each that had it before is kept, with why it gave it up.
 * A case is returned when nobody is competent, or when all who might be have declined; only a human moves it on from there.
 */
export type Assignment =
  | { readonly status: 'unrouted' }
  | ({ readonly status: 'routed'; readonly competence: Competence } & CaseFile)
  | ({ readonly status: 'returned'; readonly reason: ReturnReason } & CaseFile)
  /** Over; what was known of it stays, because a case can be reopened or taken to the Médiateur. */
  | { readonly status: Ending; readonly last?: Routed | Returned };

export type Routed = Extract<Assignment, { status: 'routed' }>;
export type Returned = Extract<Assignment, { status: 'returned' }>;

export interface CaseFile {
  readonly summary: CaseSummary;
  readonly level: Level;
  readonly desk: Desk;
  readonly past: readonly PastHolder[];
}

export type Ending = 'withdrawn' | 'closed' | 'inadmissible';

/** The ladder that a case climbs when its respondent is late. */
export const levels = ['agency', 'company', 'national', 'mediator'] as const;

export type Level = (typeof levels)[number];

/** The ladder of the ombudsman's own house, for what the ombudsman owes. */
export const desks = ['delegation', 'national-delegation'] as const;

export type Desk = (typeof desks)[number];

/** An entity that had the case before. */
export interface PastHolder {
  readonly competence: Competence;
  readonly until: LocalDate;
  readonly because: ReturnReason | 'reassigned';
}

export type ReturnReason = 'other-body' | 'wrong-entity' | 'not-a-complaint' | 'other';

export interface Declination {
  readonly reason: ReturnReason;
  readonly competentBody?: string;
  readonly competentEntity?: string;
}

/** The competent entities, under the jurisdiction table that was in force. */
export interface Competence {
  readonly respondent: string;
  readonly delegation: string;
  readonly company: string;
  readonly agency: string;
  readonly jurisdictionVersion: string;
  /** The post of the permanent correspondent, and of who stands in while that one is away. */
  readonly correspondent?: string;
  readonly deputy?: string;
}

/** What the case is about, handed on to whoever treats it. */
export interface CaseSummary {
  readonly institution: string;
  readonly reference: string;
  readonly track: 'direct' | 'mediation';
  readonly category: string;
  readonly urgency: Urgency;
  /** The case keeps the versions of the rules that held then. */
  readonly registeredOn: LocalDate;
  /** Whose file it is, on the mediation track. */
  readonly ombudsman?: string;
  readonly territory?: {
    readonly region: string;
    readonly province?: string;
    readonly commune?: string;
    readonly synthetic?: boolean;
  };
  readonly operation?: { readonly code?: string; readonly name?: string };
  /** What is asked for, by code. */
  readonly claims?: readonly string[];
}

export type Urgency = 'normal' | 'urgent';

/** An institution that asks for something, and what it is. */
export interface Requester {
  readonly institution: string;
  readonly kind: 'operator' | 'ombudsman';
}

export type AssignmentCommand =
  | { readonly type: 'route'; readonly competence: Competence | undefined; readonly summary: CaseSummary }
  | {
      readonly type: 'decline';
      readonly by: string;
      readonly on: LocalDate;
      readonly declined: Declination;
      /** Who might have it instead, best first. */
      readonly candidates: readonly Competence[];
    }
  | {
      readonly type: 'reassign';
      readonly by: Requester;
      readonly on: LocalDate;
      readonly reason: string;
      readonly entity: string;
      /** Nothing when the table does not know the entity. */
      readonly competence: Competence | undefined;
    }
  | { readonly type: 'set-urgency'; readonly by: Requester; readonly urgency: Urgency; readonly reason: string }
  | { readonly type: 'escalate'; readonly to: Level | Desk; readonly entity: string; readonly because: Lateness }
  /** Who is competent and what it is about count for a case that nobody had yet. */
  | { readonly type: 'take-to-mediation'; readonly competence: Competence | undefined; readonly summary: CaseSummary }
  | { readonly type: 'reopen' }
  /** The complainant does not accept the reply; the respondent may have closed the case before it heard of that. */
  | { readonly type: 'contest' }
  | { readonly type: 'respondent-closes'; readonly replyOwed: boolean }
  | { readonly type: 'end'; readonly as: Ending };

/** The clock that drives a case up its ladder. */
export interface Lateness {
  readonly clock: ClockKind;
  /** The version of the ladder. */
  readonly rule: string;
  readonly reason: 'warned' | 'breached';
}

export type AssignmentEvent =
  | {
      readonly type: 'routed';
      readonly competence: Competence;
      readonly summary: CaseSummary;
      /** Entities that returned the case before, in order. */
      readonly declinedBy: readonly string[];
    }
  | {
      readonly type: 'returned';
      readonly summary: CaseSummary;
      readonly declined: Declination;
      /** When and by which entity it was declined; nothing when nobody ever had it. */
      readonly by?: { readonly on: LocalDate; readonly entity: string };
    }
  | {
      readonly type: 'reassigned';
      readonly by: string;
      readonly on: LocalDate;
      readonly reason: string;
      readonly from: string;
      readonly to: string;
      readonly competence: Competence;
    }
  | { readonly type: 'urgency-set'; readonly by: string; readonly urgency: Urgency; readonly reason: string }
  | {
      readonly type: 'escalated';
      readonly from: Level | Desk;
      readonly to: Level | Desk;
      readonly entity: string;
      readonly because: Lateness;
    }
  | { readonly type: 'taken-to-mediation'; readonly ombudsman?: string }
  | { readonly type: 'reopened' }
  | { readonly type: 'ended'; readonly as: Ending };

export type AssignmentRefusal =
  | 'not-routed'
  | 'not-the-respondent'
  | 'ombudsman-only'
  | 'already-routed'
  | 'already-in-mediation'
  | 'unknown-entity'
  | 'same-entity'
  | 'not-higher'
  | 'urgency-unchanged'
  | 'reply-owed'
  | 'case-returned'
  | 'case-withdrawn'
  | 'case-closed'
  | 'case-inadmissible';
