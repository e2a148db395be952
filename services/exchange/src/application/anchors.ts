import type { Hash, InclusionProof } from '@jisr/proof';

/** Collections of the hourly trees, and of the case heads that each of them holds. */
export const anchors = 'anchors';
export const anchoredHeads = 'anchored_heads';

/** One hour's tree over the heads of all cases that moved in it. */
export interface Anchor {
  /** The hour in UTC, `2026-11-25T10Z`. */
  readonly _id: string;
  readonly root: Hash;
  readonly size: number;
  /** RFC 3161 token over the root, once an authority has given one. */
  readonly timeStamp?: Uint8Array;
}

/** That a tree holds the head of a case. */
export interface AnchoredHead {
  /** `<hour>|<case>` */
  readonly _id: string;
  readonly hour: string;
  readonly caseId: string;
  /** Index of the entry whose head it is. */
  readonly entry: number;
  readonly proof: InclusionProof;
}

const hourMs = 3_600_000;

/** The hour that a time is in, `2026-11-25T10Z`. */
export const hourOf = (time: number): string => `${new Date(time).toISOString().slice(0, 13)}Z`;
export const startOf = (hour: string): number => Date.parse(`${hour.slice(0, 13)}:00:00.000Z`);
export const hourAfter = (hour: string): string => hourOf(startOf(hour) + hourMs);
