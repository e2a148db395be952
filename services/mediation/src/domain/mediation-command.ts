import type { LocalDate } from '@jisr/calendar';
import type { ClosureReason, Debt, Ending, Extendable, Extent, Parties, Side, Verdict } from './mediation.ts';
import type { Proof } from './mediation-event.ts';

export type MediationCommand = Hearing | PassWindow | Request;

/** What other contexts say of the case. */
export type Hearing =
  | ({ readonly type: 'take-up'; readonly act: string } & Omit<Parties, 'left'>)
  /** Routing has named the operator that answers, on either track. */
  | { readonly type: 'hear-of-respondent'; readonly respondent: string; readonly act: string }
  /** The operator has given the case back; the same act can name the next one. */
  | { readonly type: 'hear-of-return'; readonly act: string }
  | { readonly type: 'hear-of-reply' }
  /** The operator's legal time to reply has passed. */
  | { readonly type: 'hear-of-silence' }
  /** Routing has given the operator more time, once and for a reason. */
  | { readonly type: 'hear-of-extension'; readonly of: Extendable; readonly dueOn: LocalDate }
  | { readonly type: 'hear-of-end'; readonly as: Ending }
  | { readonly type: 'hear-of-reopening' };

/** A day on which something was owed is over. */
export interface PassWindow {
  readonly type: 'pass-window';
  readonly on: LocalDate;
}

/** What an institution asks for; `by` names it, `on` is the day of its request; a `rule` is that of the day that it sets. */
export type Request = Asked & { readonly by: string; readonly on: LocalDate };

export type Asked =
  | Instruct
  | Write
  | Review
  | ProposeSettlement
  | AnswerSettlement
  | Recommend
  | AnswerRecommendation
  | StateExecution
  | Remind
  | Refer
  | Close;

interface Instruct {
  readonly type: 'instruct';
  readonly delegation?: string;
}

interface Write {
  readonly type: 'write';
  readonly language: 'ar' | 'fr' | 'zgh' | 'en';
}

interface Review {
  readonly type: 'review';
  readonly verdict: Verdict;
}

interface ProposeSettlement {
  readonly type: 'propose-settlement';
  readonly remedies: readonly string[];
  readonly answerDueOn: LocalDate;
  readonly rule: string;
}

interface AnswerSettlement {
  readonly type: 'answer-settlement';
  readonly side: Side;
  readonly answer: 'accepted' | 'refused';
  readonly reasons?: readonly string[];
}

interface Recommend {
  readonly type: 'recommend';
  readonly remedies: readonly string[];
  readonly answerDueOn: LocalDate;
  readonly rule: string;
}

interface AnswerRecommendation {
  readonly type: 'answer-recommendation';
  readonly answer:
    | { readonly accepted: true; readonly executionDueOn: LocalDate; readonly rule: string }
    | { readonly accepted: false; readonly reasons: readonly string[] };
}

interface StateExecution {
  readonly type: 'state-execution';
  readonly execution: Extent | 'not';
  readonly executedOn: LocalDate;
  readonly proof?: Proof;
}

interface Remind {
  readonly type: 'remind';
  readonly about: Debt;
}

interface Refer {
  readonly type: 'refer';
  readonly to: 'head-of-government';
}

interface Close {
  readonly type: 'close';
  readonly reason: ClosureReason;
}
