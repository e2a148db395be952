import { canonical, parseCanonical } from '../canonical.ts';
import { parseHash, type Hash } from '../hash.ts';
import type { InclusionProof } from '../merkle/inclusion.ts';

/** That one hour's tree holds the head of the case. */
export interface AnchorRecord {
  /** The hour in UTC that the tree ends, `2026-11-25T10Z`. */
  readonly hour: string;
  /** The tree's root, which is what was time-stamped. */
  readonly root: Hash;
  /** Index in the chain, from 0, of the event whose head the tree holds. */
  readonly entry: number;
  readonly proof: InclusionProof;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isHour = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\dZ$/.test(value);

export const formatAnchor = ({ hour, root, entry, proof: { index, size, path } }: AnchorRecord): string =>
  canonical({ hour, root, entry, index, size, path });

/** The anchor that a text is; `undefined` unless the text is the one that {@link formatAnchor} writes for it. */
export function parseAnchor(text: string): AnchorRecord | undefined {
  const { hour, root, entry, index, size, path } = (parseCanonical(text) ?? {}) as Record<string, unknown>;
  const hash = parseHash(root);
  const hashes = Array.isArray(path) ? path.map(parseHash) : [undefined];
  if (!isHour(hour) || !hash || !isCount(entry) || !isCount(index) || !isCount(size)) return undefined;
  if (!hashes.every((sibling) => sibling !== undefined)) return undefined;
  const record = { hour, root: hash, entry, proof: { index, size, path: hashes } };
  return formatAnchor(record) === text ? record : undefined;
}
