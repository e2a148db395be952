/** One version of a rule, as routing keeps it. */
export interface RuleView {
  readonly kind: string;
  readonly code: string;
  readonly version: number;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly legalBasis: string;
  readonly content: unknown;
}

/** A version of a rule that somebody proposed, for somebody else to decide on. */
export interface ProposalView {
  readonly id: string;
  readonly rule: RuleView;
  readonly reason: string;
  /** Pseudonymous account. */
  readonly proposedBy: string;
  /** RFC 3339. */
  readonly proposedAt: string;
  /** `publishing` while routing is told, or where it was told and its answer was lost: it may be in force already. */
  readonly status: 'proposed' | 'publishing' | 'approved' | 'refused';
  /** Who approved or refused it, or is about to have it published. */
  readonly decidedBy?: string;
  readonly decidedAt?: string;
}

/** An institution that takes part, as its file says. */
export interface InstitutionView {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly kind: string;
}
