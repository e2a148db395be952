/** One complaint as intake sees it: received, judged admissible or not, and what the complainant did about it since. */
export type Complaint =
  | { readonly status: 'unknown' }
  | ({ readonly status: 'admitted'; readonly reply: Reply } & Filed)
  | ({ readonly status: 'inadmissible'; readonly ground: Ground } & Filed)
  | ({ readonly status: 'withdrawn'; readonly reason: WithdrawalReason } & Filed)
  | ({ readonly status: 'closed'; readonly reason: CloseReason } & Filed)
  | ({ readonly status: 'returned' } & Filed);

/** Where the operator's reply stands with the complainant; an acceptance can be told before the reply is heard of. */
export type Reply = 'awaited' | 'issued' | 'accepted-early' | 'accepted';

export type Ground = 'matter-before-court';
export type WithdrawalReason = 'changed-mind' | 'solved' | 'duplicate' | 'other';
export type CloseReason = 'reply-accepted' | 'contest-window-passed';
export type Track = 'direct' | 'mediation';

export interface Territory {
  readonly region: string;
  readonly province?: string;
  readonly commune?: string;
  readonly synthetic?: boolean;
}

export interface OperationHint {
  readonly code?: string;
  readonly name?: string;
}

/** What everyone may know of a complaint: no identity, no free text. */
export interface Filing {
  readonly receiptNumber: string;
  readonly institution: string;
  readonly reference: string;
  readonly track: Track;
  readonly category: string;
  readonly channel:
    'web' | 'mobile-app' | 'phone' | 'email' | 'walk-in' | 'voicemail' | 'field-report' | 'elected-office' | 'letter';
  readonly language: 'ar' | 'fr' | 'zgh' | 'en';
  readonly territory?: Territory;
  readonly operation?: OperationHint;
  readonly complainant?: { readonly id: string; readonly reachable: boolean };
}

interface Filed {
  readonly receiptNumber: string;
  /** The institution that the complainant turned to, which speaks for the complainant ever since. */
  readonly receiver: string;
}

export type ComplaintCommand =
  | { readonly type: 'register'; readonly filing: Filing; readonly declaresNoCourtCase: boolean }
  | { readonly type: 'withdraw'; readonly by: string; readonly reason: WithdrawalReason }
  | { readonly type: 'hear-of-reply' }
  | { readonly type: 'hear-of-closure'; readonly reason: CloseReason }
  | { readonly type: 'hear-of-return' }
  | { readonly type: 'accept-reply'; readonly by: string };

export type ComplaintEvent =
  | { readonly type: 'registered'; readonly filing: Filing }
  | { readonly type: 'admitted'; readonly filing: Filing }
  | { readonly type: 'found-inadmissible'; readonly ground: Ground; readonly filing: Filing }
  | { readonly type: 'withdrawn'; readonly reason: WithdrawalReason }
  | { readonly type: 'reply-heard' }
  | { readonly type: 'acceptance-held' }
  | { readonly type: 'reply-accepted' }
  | { readonly type: 'closure-heard'; readonly reason: CloseReason }
  | { readonly type: 'return-heard' };

export type ComplaintRefusal =
  | 'duplicate-reference'
  | 'complaint-unknown'
  | 'not-the-receiver'
  | 'complaint-inadmissible'
  | 'complaint-withdrawn'
  | 'case-closed'
  | 'case-returned'
  | 'reply-already-accepted';
