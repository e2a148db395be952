import type { CaseStatus } from '@jisr/case-status';

/** A civil day in Morocco, `YYYY-MM-DD`. */
export type Day = string;

/** Who has a role in a case; institutions by their id. */
export interface CaseRoles {
  readonly receiver?: string;
  readonly respondent?: string;
  readonly ombudsman?: string;
}

export interface ClockMove {
  readonly on: Day;
  readonly move: 'started' | 'suspended' | 'resumed' | 'extended' | 'warned' | 'breached' | 'stopped';
  readonly dueOn?: Day;
  /** A code of the event that moved it. */
  readonly reason?: string;
}

/** A legal deadline of a case, and every move of it. */
export interface ClockView {
  readonly kind: string;
  readonly status: 'running' | 'suspended' | 'stopped';
  /** Code and version. */
  readonly rule?: string;
  readonly legalBasis?: string;
  /** The institution that must act in time. */
  readonly against?: string;
  readonly startedOn?: Day;
  readonly dueOn?: Day;
  readonly extended: boolean;
  /** Its day passed before what it asks for was done. */
  readonly late: boolean;
  readonly moves: readonly ClockMove[];
}

export type Ower = 'receiver' | 'respondent' | 'ombudsman' | 'complainant';

/** What somebody owes to a case now. */
export interface Owed {
  readonly by: Ower;
  /** Unless the complainant owes it. */
  readonly institution?: string;
  /**
   * The kind of the clock that runs for it, or `completion`, `information`, `settlement-answer`, `measure`, and of what the
   * ombudsman does next `instruction`, `letter`, `review`, `decision`.
   */
  readonly what: string;
  /** Last day on which it is in time; none where no rule sets one. */
  readonly dueOn?: Day;
  /** Which measure. */
  readonly measure?: string;
}

export interface MeasureView {
  readonly measure: string;
  readonly remedy: string;
  readonly dueOn: Day;
  readonly status: 'committed' | 'overdue' | 'executed';
  readonly executedOn?: Day;
}

export interface ReplyView {
  readonly outcome: 'granted' | 'partly-granted' | 'refused';
  readonly repliedOn: Day;
  /** Last day on which the complainant can contest it. */
  readonly contestableUntil: Day;
  readonly claims?: readonly {
    readonly claim: string;
    readonly outcome: string;
    readonly reasons?: readonly string[];
  }[];
  readonly reasons?: readonly string[];
  readonly answered?: 'accepted' | 'contested';
}

export interface SettlementView {
  readonly status: 'proposed' | 'refused' | 'lapsed' | 'reached';
  readonly remedies: readonly string[];
  readonly answerDueOn?: Day;
  /** Sides that have agreed. */
  readonly agreed: readonly ('complainant' | 'operator')[];
}

export interface RecommendationView {
  readonly status: 'issued' | 'accepted' | 'refused' | 'executed' | 'partly-executed' | 'not-executed';
  readonly remedies: readonly string[];
  readonly issuedOn: Day;
  readonly answerDueOn?: Day;
  readonly executionDueOn?: Day;
  readonly executedOn?: Day;
  readonly late?: boolean;
}

/** Where a case stands, as its events tell; nothing personal is in it. What a reader may not see of its events is not in it either. */
export interface CaseView {
  readonly id: string;
  /** How many events it tells of. */
  readonly events: number;
  readonly parties: CaseRoles;
  readonly status: CaseStatus;
  readonly urgency: 'normal' | 'urgent';
  readonly receiptNumber?: string;
  /** The receiving institution's own. */
  readonly reference?: string;
  readonly track?: 'direct' | 'mediation';
  readonly category?: string;
  readonly channel?: string;
  readonly language?: 'ar' | 'fr' | 'zgh' | 'en';
  readonly receivedOn?: Day;
  /** RFC 3339. */
  readonly movedAt?: string;
  readonly territory?: { readonly region: string; readonly province?: string; readonly commune?: string };
  readonly operation?: { readonly code?: string; readonly name?: string };
  readonly competence?: { readonly delegation: string; readonly company: string; readonly agency: string };
  /** The respondent's own entity that treats it now. */
  readonly entity?: string;
  /** When the respondent took it up. */
  readonly acceptedOn?: Day;
  readonly claims: readonly string[];
  readonly clocks: readonly ClockView[];
  readonly owed: readonly Owed[];
  readonly possibleDuplicates: readonly string[];
  readonly links: readonly { readonly caseId: string; readonly relation: string }[];
  readonly measures: readonly MeasureView[];
  readonly missing?: { readonly parts: readonly string[]; readonly completeBy: Day; readonly open: boolean };
  readonly informationRequest?: { readonly parts: readonly string[]; readonly dueOn: Day; readonly open: boolean };
  readonly reply?: ReplyView;
  /** How far the ombudsman's own work has come. */
  readonly mediation?: 'received' | 'instructed' | 'written' | 'replied' | 'reviewed' | 'decided';
  readonly settlement?: SettlementView;
  readonly recommendation?: RecommendationView;
  readonly collectiveFile?: string;
  /** Of an inadmissible case. */
  readonly ground?: { readonly code: string; readonly legalBasis?: string; readonly insteadGoTo?: string };
  readonly closedFor?: string;
  readonly closedOn?: Day;
  readonly rating?: number;
}

/** Which service keeps what a request said in words. */
export type TextKeeper = 'intake' | 'routing' | 'housing-projects' | 'mediation';

/** One event of a case, in its place. */
export interface TimelineEntry {
  /** From 0. */
  readonly index: number;
  readonly id: string;
  /** `ma.jisr.<context>.<name>.v1`; of what a reader may not see, only that it happened: `ma.jisr.exchange.event-withheld.v1`. */
  readonly type: string;
  /** RFC 3339. */
  readonly time: string;
  /** Id of the event, request or timer that led to it. */
  readonly causedBy?: string;
  readonly actor?: { readonly role: string; readonly institution?: string; readonly entity?: string };
  /** Where the words of the request that led to it are kept, if it can have brought any. */
  readonly text?: { readonly keeper: TextKeeper; readonly institution: string; readonly requestId: string };
  /** As the event's schema says. */
  readonly data: Readonly<Record<string, unknown>>;
}
