import type { LocalDate } from '@jisr/calendar';

/** When a version of a rule holds; what it says is not the history's affair. */
export interface Validity {
  readonly version: number;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
}

/** A rule is as the platform came with it, until versions of it are published; then those count, the oldest first. */
export type RuleHistory =
  { readonly status: 'packaged' } | { readonly status: 'published'; readonly versions: readonly Validity[] };

export interface RuleHistoryCommand {
  readonly type: 'publish';
  readonly next: Validity;
  /** What the platform came with; counts until something is published. */
  readonly packaged: readonly Validity[];
}

export type RuleHistoryEvent =
  | { readonly type: 'packaged-adopted'; readonly versions: readonly Validity[] }
  | { readonly type: 'validity-closed'; readonly version: number; readonly validTo: LocalDate }
  | ({ readonly type: 'version-added' } & Validity);

export type RuleHistoryRefusal = 'version-not-next' | 'begins-too-early' | 'ends-before-it-begins';
