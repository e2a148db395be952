import type { LocalDate } from '@jisr/calendar';
import type { Finding, Ground } from './admissibility.ts';
import type { Part } from './completeness.ts';
import type { Amendment, Filing, Track } from './filing.ts';

/** One complaint as intake sees it: received, completed, judged, and what the complainant did about it since. */
export type Complaint =
  | { readonly status: 'unknown' }
  | ({ readonly status: 'incomplete'; readonly lack: Lack } & Filed)
  | ({ readonly status: 'admitted' } & Progress & Filed)
  /** No longer the operator's to whom it was routed; goes on where it stood once it is routed again. */
  | ({ readonly status: 'returned'; readonly returnedOn: LocalDate } & Progress & Filed)
  | ({ readonly status: 'inadmissible' } & Refused & Filed)
  | ({ readonly status: 'withdrawn'; readonly reason: WithdrawalReason; readonly wasAdmitted: boolean } & Ended & Filed)
  | ({ readonly status: 'closed'; readonly reason: string; readonly rated: boolean } & Ended & Progress & Filed);

interface Filed {
  readonly filing: Filing;
  /** The operator that answers, once the case is routed; none after it gave the case back. */
  readonly respondent?: string;
  /** The ombudsman to whom a complaint of the direct track was taken. */
  readonly mediator?: string;
  /** Other cases about the same matter. */
  readonly links: readonly string[];
}

/** What a complaint lacks, under the rules of the day it was filed. */
export interface Lack {
  readonly parts: readonly Part[];
  readonly required: readonly Part[];
  readonly missing: readonly Part[];
  /** Last day on which the complainant may bring what is missing. */
  readonly completeBy: LocalDate;
  /** Code and version of the rule that gives this day. */
  readonly rule: string;
}

interface Refused {
  readonly ground: string;
  readonly foundOn: LocalDate;
  /** Of a complaint that was not completed in time, as far as anybody has told. */
  readonly lack?: Lack;
}

interface Progress {
  readonly reply: Reply;
}

/** Where the operator's reply stands with the complainant. */
export type Reply =
  | { readonly status: 'awaited'; readonly overdueSince?: LocalDate }
  | {
      readonly status: 'issued';
      readonly repliedOn: LocalDate;
      readonly contestableUntil: LocalDate;
      readonly round: number;
    }
  | { readonly status: 'contested'; readonly on: LocalDate }
  | { readonly status: 'accepted' };

interface Ended {
  readonly endedOn: LocalDate;
  /** Last day on which the complainant may open the case again. */
  readonly reopenableUntil: LocalDate;
}

export type WithdrawalReason = 'changed-mind' | 'solved' | 'duplicate' | 'other';
export type Relation = 'duplicate' | 'same-matter' | 'follow-up';

/** Another case, as intake knows it at the moment of linking. */
export interface OtherCase {
  readonly id: string;
  readonly is: 'known' | 'unknown' | 'this-one';
}

export type ComplaintCommand =
  | {
      readonly type: 'register';
      readonly filing: Filing;
      /** What it came with. */
      readonly parts: readonly Part[];
      readonly findings: readonly Finding[];
      readonly terms: FilingTerms;
      readonly possibleDuplicates: readonly string[];
    }
  | {
      readonly type: 'complete';
      readonly by: string;
      readonly on: LocalDate;
      readonly parts: readonly Part[];
      readonly amendment: Amendment;
      readonly possibleDuplicates: readonly string[];
    }
  | { readonly type: 'pass-completion-window'; readonly on: LocalDate; readonly ground: Ground }
  | { readonly type: 'find-inadmissible'; readonly by: string; readonly on: LocalDate; readonly ground: Ground }
  | ({ readonly type: 'withdraw'; readonly by: string; readonly reason: WithdrawalReason } & Ended)
  | { readonly type: 'accept-reply'; readonly by: string }
  | { readonly type: 'contest-reply'; readonly by: string; readonly on: LocalDate; readonly reason: string }
  | {
      readonly type: 'take-to-mediation';
      readonly by: string;
      readonly ombudsman: string;
      readonly on: LocalDate;
      readonly reason: string;
    }
  | { readonly type: 'reopen'; readonly by: string; readonly on: LocalDate; readonly reason: string }
  | {
      readonly type: 'link';
      readonly by: string;
      readonly cases: readonly OtherCase[];
      readonly relation: Relation;
    }
  | { readonly type: 'rate'; readonly by: string; readonly on: LocalDate; readonly score: number }
  | { readonly type: 'hear-of-link'; readonly to: string; readonly relation: Relation }
  | { readonly type: 'hear-of-routing'; readonly respondent: string }
  | { readonly type: 'hear-of-return'; readonly on: LocalDate }
  | { readonly type: 'hear-of-breach'; readonly on: LocalDate }
  | { readonly type: 'hear-of-reply'; readonly repliedOn: LocalDate; readonly contestableUntil: LocalDate }
  | ({ readonly type: 'hear-of-closure'; readonly from: Closer; readonly reason: string } & Ended);

export type CommandOf<Type extends ComplaintCommand['type']> = Extract<ComplaintCommand, { type: Type }>;

/** Who closed a case: the operator closes on the direct track, the Médiateur what is with the Médiateur. */
export type Closer = 'operator' | 'mediator';

/** The rules in force on the day of filing. */
export interface FilingTerms {
  readonly required: readonly Part[];
  readonly completeBy: LocalDate;
  readonly completionRule: string;
  /** Grounds in the order in which they are looked at. */
  readonly checklist: readonly Ground[];
}

export type ComplaintEvent =
  | { readonly type: 'registered'; readonly filing: Filing }
  | { readonly type: 'found-incomplete'; readonly filing: Filing; readonly lack: Lack }
  | { readonly type: 'completed'; readonly on: LocalDate }
  | { readonly type: 'admitted'; readonly filing: Filing; readonly possibleDuplicates: readonly string[] }
  | {
      readonly type: 'found-inadmissible';
      readonly on: LocalDate;
      readonly track: Track;
      readonly filing: Filing;
      readonly ground: Ground;
      /** The ombudsman whose delegate found it; none when it follows from the request or from its want. */
      readonly by?: string;
    }
  | ({ readonly type: 'withdrawn'; readonly reason: WithdrawalReason } & Ended)
  | { readonly type: 'reply-accepted' }
  | { readonly type: 'reply-contested'; readonly on: LocalDate; readonly reason: string }
  | {
      readonly type: 'taken-to-mediation';
      readonly by: string;
      readonly ombudsman: string;
      readonly on: LocalDate;
      readonly reason: string;
      readonly filing: Filing;
      readonly respondent?: string;
    }
  | {
      readonly type: 'reopened';
      readonly on: LocalDate;
      readonly reason: string;
      readonly track: Track;
    }
  | { readonly type: 'linked'; readonly cases: readonly string[]; readonly relation: Relation }
  | { readonly type: 'rated'; readonly score: number }
  | { readonly type: 'routing-heard'; readonly respondent: string }
  | { readonly type: 'return-heard'; readonly on: LocalDate }
  | { readonly type: 'breach-heard'; readonly on: LocalDate }
  | {
      readonly type: 'reply-heard';
      readonly repliedOn: LocalDate;
      readonly contestableUntil: LocalDate;
      readonly round: number;
    }
  | ({ readonly type: 'closure-heard'; readonly reason: string } & Ended);

export type ComplaintRefusal =
  | 'duplicate-reference'
  | 'complaint-unknown'
  | 'not-the-receiver'
  | 'complaint-incomplete'
  | 'complaint-inadmissible'
  | 'complaint-withdrawn'
  | 'complaint-complete'
  | 'completion-window-passed'
  | 'completion-window-open'
  | 'case-closed'
  | 'case-open'
  | 'case-returned'
  | 'case-in-mediation'
  | 'not-in-mediation'
  | 'not-the-ombudsman'
  | 'reply-awaited'
  | 'already-replied'
  | 'reply-already-accepted'
  | 'reply-already-contested'
  | 'contest-window-passed'
  | 'reopening-window-passed'
  | 'already-rated'
  | 'already-linked'
  | 'linked-case-unknown'
  | 'linked-to-itself'
  | 'premature';
