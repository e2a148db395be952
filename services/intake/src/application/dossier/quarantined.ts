import type { QuarantineReason } from '../../domain/dossier.ts';

/** Collection of who lifted which quarantine and why; nothing in it ever changes. */
export const quarantineLifts = 'quarantine_lifts';

interface OfVersion {
  readonly caseId: string;
  readonly documentId: string;
  readonly version: number;
}

/** A version that nobody may open. */
export interface Quarantined extends OfVersion {
  readonly institution: string;
  /** Code list document-types. */
  readonly documentType: string;
  readonly size: number;
  /** Missing of what was quarantined before it was kept with the content. */
  readonly reason?: QuarantineReason;
  /** When its upload began. */
  readonly at: string;
}

export interface LiftAsked extends OfVersion {
  /** For the audit; nothing personal belongs here. */
  readonly reason: string;
}

export interface Lift extends LiftAsked {
  /** Pseudonymous account. */
  readonly operator: string;
  readonly at: string;
}
