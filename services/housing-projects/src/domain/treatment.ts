import type { LocalDate } from './local-date.ts';

/** What the operator does about one case, from its arrival to its end. */
export type Treatment =
  /** Not here yet. Its end travels on another path than the case, so it can be here before it. */
  | { readonly status: 'awaited'; readonly ended?: 'withdrawn' | 'returned' }
  | { readonly status: 'open'; readonly respondent: string }
  | { readonly status: 'replied'; readonly respondent: string; readonly contestableUntil: LocalDate }
  | { readonly status: 'closed'; readonly reason: CloseReason }
  | { readonly status: 'withdrawn' }
  | { readonly status: 'returned' };

export interface Reply {
  readonly by: string;
  readonly outcome: 'granted' | 'partly-granted' | 'refused';
  readonly language: 'ar' | 'fr' | 'zgh' | 'en';
  readonly repliedOn: LocalDate;
  /** Last day on which the complainant may contest, under the rule of the day of the reply. */
  readonly contestableUntil: LocalDate;
}

export type CloseReason = 'reply-accepted' | 'contest-window-passed';

export type TreatmentCommand =
  | { readonly type: 'open'; readonly respondent: string; readonly entity: string; readonly match?: Match }
  | { readonly type: 'reply'; readonly reply: Reply }
  | { readonly type: 'accept' }
  | { readonly type: 'pass-contest-window'; readonly on: LocalDate }
  | { readonly type: 'withdraw' }
  | { readonly type: 'return' };

export interface Match {
  readonly operation: string;
  readonly method: 'code' | 'name' | 'place';
  readonly score: number;
}

export type TreatmentEvent =
  | { readonly type: 'opened'; readonly respondent: string; readonly entity: string }
  | { readonly type: 'operation-matched'; readonly match: Match }
  | { readonly type: 'reply-issued'; readonly reply: Reply }
  | { readonly type: 'end-held'; readonly end: 'withdrawn' | 'returned' }
  | { readonly type: 'closed'; readonly reason: CloseReason }
  | { readonly type: 'withdrawn' }
  | { readonly type: 'returned' };

export type TreatmentRefusal =
  | 'not-open'
  | 'not-the-respondent'
  | 'already-replied'
  | 'already-open'
  | 'case-closed'
  | 'case-withdrawn'
  | 'case-returned'
  | 'not-replied'
  | 'contest-window-open';
