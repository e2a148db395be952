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
  readonly status: 'proposed' | 'approved' | 'refused';
  readonly decidedBy?: string;
  readonly decidedAt?: string;
}

/** An institution that takes part, as its file says. */
export interface InstitutionView {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly kind: string;
}
