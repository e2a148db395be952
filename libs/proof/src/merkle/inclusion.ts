import type { Hash } from '../hash.ts';
import { nodeHash } from './tree.ts';

/** That a leaf stands at an index of a tree of a size: the hashes from its neighbour up to the root's child. */
export interface InclusionProof {
  readonly index: number;
  readonly size: number;
  readonly path: readonly Hash[];
}

/** Whether the proof leads from the leaf's hash to the root: RFC 9162, section 2.1.3.2. */
export function verifyInclusion(root: Hash, leaf: Hash, { index, size, path }: InclusionProof): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let [position, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      hash = nodeHash(sibling, hash);
      while (position % 2 === 0 && position !== 0) [position, last] = [position / 2, Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [position, last] = [Math.floor(position / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash === root;
}
