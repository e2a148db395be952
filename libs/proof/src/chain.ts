import { hashOf, type Hash } from './hash.ts';

/** Where a case's chain stands: its head after so many events. */
export interface ChainPosition {
  readonly head: Hash;
  readonly length: number;
}

/** One event of a case as its chain records it: the event's hash, and the head that it led to. */
export interface ChainEntry {
  readonly hash: Hash;
  readonly head: Hash;
}

export type Followed =
  | ({ readonly ok: true } & ChainPosition)
  | { readonly broken: { readonly index: number; readonly expected: Hash; readonly found: Hash } };

/** The head of a case to which nothing has happened: `SHA-256(JCS(["jisr-chain-v1", caseId]))`. */
export const genesis = (caseId: string): Hash => hashOf(['jisr-chain-v1', caseId]);

/** The head after one more event: `SHA-256(JCS(["jisr-chain-v1", head, eventHash]))`. */
export const extend = (head: Hash, eventHash: Hash): Hash => hashOf(['jisr-chain-v1', head, eventHash]);

/** Where the chain of a case begins. */
export const chainStart = (caseId: string): ChainPosition => ({ head: genesis(caseId), length: 0 });

/** Follows entries from a position on; names the first whose head is not what its hash leads to, by its index in the chain. */
export function followChain(from: ChainPosition, entries: Iterable<ChainEntry>): Followed {
  let { head, length } = from;
  for (const entry of entries) {
    head = extend(head, entry.hash);
    if (head !== entry.head) return { broken: { index: length, expected: head, found: entry.head } };
    length += 1;
  }
  return { ok: true, head, length };
}
