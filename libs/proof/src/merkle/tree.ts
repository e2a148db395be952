import { createHash } from 'node:crypto';
import { bytesOf, sha256, type Hash } from '../hash.ts';

/** A tree of hashes by RFC 9162, section 2.1 (as RFC 6962 before it). */
export interface MerkleTree {
  readonly root: Hash;
  readonly size: number;
  readonly halves?: readonly [MerkleTree, MerkleTree];
}

const digest = (...parts: Uint8Array[]): Hash =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex') as Hash;

export const leafHash = (leaf: Uint8Array): Hash => digest(Uint8Array.of(0), leaf);

export const nodeHash = (left: Hash, right: Hash): Hash => digest(Uint8Array.of(1), bytesOf(left), bytesOf(right));

/** The tree over leaves in the order given; its root is `MTH` of section 2.1.1. */
export function merkleTree(leaves: readonly Uint8Array[]): MerkleTree {
  const [only] = leaves;
  if (only === undefined) return { root: sha256(''), size: 0 };
  if (leaves.length === 1) return { root: leafHash(only), size: 1 };
  const split = largestPowerOfTwoBelow(leaves.length);
  const left = merkleTree(leaves.slice(0, split));
  const right = merkleTree(leaves.slice(split));
  return { root: nodeHash(left.root, right.root), size: leaves.length, halves: [left, right] };
}

/** The hashes that lead from a leaf to the root, nearest first: `PATH` of section 2.1.3.1. Throws where there is no such leaf. */
export function inclusionPath(tree: MerkleTree, index: number): readonly Hash[] {
  if (!Number.isInteger(index) || index < 0 || index >= tree.size)
    throw new RangeError(`No leaf ${String(index)} of ${String(tree.size)}`);
  if (!tree.halves) return [];
  const [left, right] = tree.halves;
  return index < left.size
    ? [...inclusionPath(left, index), right.root]
    : [...inclusionPath(right, index - left.size), left.root];
}

const largestPowerOfTwoBelow = (size: number) => 2 ** (Math.ceil(Math.log2(size)) - 1);
