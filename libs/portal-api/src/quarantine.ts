/** A version of a document that nobody may open. */
export interface QuarantinedDocument {
  readonly caseId: string;
  readonly documentId: string;
  readonly version: number;
  readonly institution: string;
  /** Code list document-types. */
  readonly documentType: string;
  /** In bytes. */
  readonly size: number;
  readonly reason?: 'malware' | 'type-not-allowed';
  /** RFC 3339; when its upload began. */
  readonly at: string;
}

/** A quarantine that an operator lifted. */
export interface QuarantineLift {
  readonly caseId: string;
  readonly documentId: string;
  readonly version: number;
  readonly reason: string;
  /** Pseudonymous account. */
  readonly operator: string;
  /** RFC 3339. */
  readonly at: string;
}

/** `GET /api/operations-console/quarantine`; both newest first. */
export interface QuarantineView {
  readonly documents: readonly QuarantinedDocument[];
  readonly lifts: readonly QuarantineLift[];
}
