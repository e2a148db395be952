import type { LocalDate } from '@jisr/calendar';
import type { ClosureReason, Debt, Ending, Extent, Parties, Side, Verdict } from './mediation.ts';

/** In which capacity somebody acted; never a person's name. */
export interface Actor {
  readonly role: 'delegate' | 'correspondent' | 'citizen' | 'system';
  readonly institution?: string;
}

/** A document that stays with its owner. */
export interface Proof {
  /** SHA-256 in hexadecimal. */
  readonly digest: string;
  readonly reference?: string;
}

export type MediationEvent = FilingEvent | Heard | Acted;

/** What makes a file, or tells its end before it is there. */
export type FilingEvent =
  | ({ readonly type: 'received' } & Parties)
  | { readonly type: 'end-held'; readonly as: Ending }
  | { readonly type: 'end-lifted' };

/** What others did, as far as it moves the file. */
export type Heard =
  | { readonly type: 'respondent-heard'; readonly respondent: string; readonly act: string }
  | { readonly type: 'return-heard'; readonly respondent: string; readonly act: string }
  | { readonly type: 'reply-heard' }
  | { readonly type: 'silence-heard' }
  | { readonly type: 'extension-heard'; readonly dueOn: LocalDate }
  | { readonly type: 'end-heard'; readonly as: Ending }
  | { readonly type: 'reopening-heard' };

/** What happened in the file, for everyone to know; a `rule` is the one that a day stands on, `code@version`. */
export type Acted = { readonly actor: Actor } & (
  | InstructionEvent
  | SettlementEvent
  | RecommendationEvent
  | { readonly type: 'case-closed'; readonly reason: ClosureReason; readonly closedOn: LocalDate }
);

type InstructionEvent =
  | {
      readonly type: 'instruction-opened';
      readonly ombudsman: string;
      readonly delegation?: string;
      readonly openedOn: LocalDate;
    }
  | {
      readonly type: 'letter-sent';
      readonly ombudsman: string;
      readonly respondent: string;
      readonly language: 'ar' | 'fr' | 'zgh' | 'en';
      readonly sentOn: LocalDate;
    }
  | { readonly type: 'reply-reviewed'; readonly verdict: Verdict; readonly reviewedOn: LocalDate }
  | { readonly type: 'reminder-sent'; readonly respondent: string; readonly about: Debt; readonly sentOn: LocalDate };

type SettlementEvent =
  | {
      readonly type: 'settlement-proposed';
      readonly remedies: readonly string[];
      readonly answerDueOn: LocalDate;
      readonly rule: string;
    }
  | {
      readonly type: 'settlement-answered';
      readonly side: Side;
      readonly answer: 'accepted' | 'refused';
      readonly reasons?: readonly string[];
    }
  | { readonly type: 'settlement-reached'; readonly remedies: readonly string[]; readonly reachedOn: LocalDate }
  | { readonly type: 'settlement-lapsed'; readonly answerDueOn: LocalDate };

type RecommendationEvent =
  | {
      readonly type: 'recommendation-issued';
      readonly ombudsman: string;
      readonly respondent: string;
      readonly remedies: readonly string[];
      readonly issuedOn: LocalDate;
      readonly answerDueOn: LocalDate;
      readonly rule: string;
    }
  | {
      readonly type: 'recommendation-accepted';
      readonly acceptedOn: LocalDate;
      readonly executionDueOn: LocalDate;
      readonly rule: string;
    }
  | { readonly type: 'recommendation-refused'; readonly reasons: readonly string[]; readonly refusedOn: LocalDate }
  | {
      readonly type: 'recommendation-executed';
      readonly extent: Extent;
      readonly executedOn: LocalDate;
      readonly late: boolean;
      readonly proof?: Proof;
    }
  | {
      readonly type: 'recommendation-not-executed';
      readonly dueOn: LocalDate;
      readonly reason: 'stated' | 'window-passed';
    }
  | { readonly type: 'case-referred'; readonly to: 'head-of-government'; readonly referredOn: LocalDate };
