/** Who is competent for a case; that the operator gave it back or nobody is; or that the case is over. */
export type Assignment =
  | { readonly status: 'unrouted' }
  | ({ readonly status: 'routed' } & Competence)
  | { readonly status: 'returned'; readonly reason: ReturnReason }
  | { readonly status: Ending };

export type Ending = 'withdrawn' | 'closed';

export type ReturnReason = 'other-body' | 'wrong-entity' | 'not-a-complaint' | 'other';

export interface Declination {
  readonly reason: ReturnReason;
  readonly competentBody?: string;
}

/** The competent entities, under the jurisdiction table that was in force. */
export interface Competence {
  readonly respondent: string;
  readonly delegation: string;
  readonly company: string;
  readonly agency: string;
  readonly jurisdictionVersion: string;
}

/** What the case is about, handed on to whoever treats it; routing does not keep it. */
export interface CaseSummary {
  readonly institution: string;
  readonly reference: string;
  readonly track: 'direct' | 'mediation';
  readonly category: string;
  readonly urgency: 'normal' | 'urgent';
  readonly territory?: {
    readonly region: string;
    readonly province?: string;
    readonly commune?: string;
    readonly synthetic?: boolean;
  };
  readonly operation?: { readonly code?: string; readonly name?: string };
}

export type AssignmentCommand =
  | { readonly type: 'route'; readonly competence: Competence | undefined; readonly summary: CaseSummary }
  | { readonly type: 'decline'; readonly by: string; readonly declined: Declination }
  | { readonly type: 'end'; readonly as: Ending };

export type AssignmentEvent =
  | { readonly type: 'routed'; readonly competence: Competence; readonly summary: CaseSummary }
  | { readonly type: 'returned'; readonly declined: Declination }
  | { readonly type: 'ended'; readonly as: Ending };

export type AssignmentRefusal =
  'not-routed' | 'not-the-respondent' | 'already-routed' | 'case-returned' | 'case-withdrawn' | 'case-closed';
