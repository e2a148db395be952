import { canonical } from '../canonical.ts';
import type { Hash } from '../hash.ts';
import { verifyInclusion, type InclusionProof } from './inclusion.ts';
import { inclusionPath, leafHash, merkleTree } from './tree.ts';

/** The head of a case's chain at the end of an hour. */
export interface CaseHead {
  readonly caseId: string;
  readonly head: Hash;
}

/** One hour's heads under one root. */
export interface AnchorTree {
  readonly root: Hash;
  readonly size: number;
  /** `undefined` for a case that the tree does not hold. */
  proofOf(caseId: string): InclusionProof | undefined;
}

const leafOf = ({ caseId, head }: CaseHead) => Buffer.from(canonical(['jisr-anchor-v1', caseId, head]));

/** The tree over one hour's heads, ordered by case id (UTF-16 code units). Throws when a case comes twice. */
export function anchorTree(heads: Iterable<CaseHead>): AnchorTree {
  const ordered = [...heads].sort((one, other) => (one.caseId < other.caseId ? -1 : 1));
  const indexes = new Map(ordered.map(({ caseId }, index) => [caseId, index]));
  if (indexes.size !== ordered.length) throw new RangeError('A case has one head in an hour');
  const tree = merkleTree(ordered.map(leafOf));
  return {
    root: tree.root,
    size: tree.size,
    proofOf(caseId) {
      const index = indexes.get(caseId);
      return index === undefined ? undefined : { index, size: tree.size, path: inclusionPath(tree, index) };
    },
  };
}

/** Whether the tree with that root holds that head for that case. */
export const verifyAnchor = (root: Hash, head: CaseHead, proof: InclusionProof): boolean =>
  verifyInclusion(root, leafHash(leafOf(head)), proof);
