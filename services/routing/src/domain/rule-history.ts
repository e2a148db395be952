import type { LocalDate } from './local-date.ts';

/** When a version of a rule holds; what it says is not the history's affair. */
export interface Validity {
  readonly version: number;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
}

/** The versions of one rule that were published, the oldest first. */
export interface RuleHistory {
  readonly versions: readonly Validity[];
}

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
