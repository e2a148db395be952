import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../hash.ts';
import { verifyInclusion } from './inclusion.ts';
import { inclusionPath, leafHash, merkleTree } from './tree.ts';

/** The test vectors that implementations of RFC 6962 share; roots computed again with Python's hashlib. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => Buffer.from(hex, 'hex'),
);
const trees = fc.array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 40 });

describe('a Merkle tree', () => {
  it.each(
    [
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ].map((root, size) => [root, size] as const),
  )('has the root %s over the first %i leaves of RFC 6962', (root, size) =>
    expect(merkleTree(leaves.slice(0, size)).root).toBe(root),
  );

  it('proves the sixth of eight leaves as RFC 6962 does', () =>
    expect(inclusionPath(merkleTree(leaves), 5)).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]));

  it.each([-1, 8, 0.5, Number.NaN])('has no path for leaf %d of eight', (index) =>
    expect(() => inclusionPath(merkleTree(leaves), index)).toThrow(RangeError),
  );
});

describe('an inclusion proof', () => {
  it('holds for every leaf of every tree', () =>
    fc.assert(
      fc.property(trees, (all) => {
        const tree = merkleTree(all);
        all.forEach((leaf, index) => {
          const proof = { index, size: tree.size, path: inclusionPath(tree, index) };
          expect(verifyInclusion(tree.root, leafHash(leaf), proof)).toBe(true);
        });
      }),
    ));

  it('fails for another leaf, root, or path', () =>
    fc.assert(
      fc.property(trees, fc.nat(), (all, pick) => {
        const tree = merkleTree(all);
        const index = pick % all.length;
        const leaf = leafHash(all[index] ?? new Uint8Array());
        const path = inclusionPath(tree, index);
        const holds = (root = tree.root, hash = leaf, hashes = path) =>
          verifyInclusion(root, hash, { index, size: tree.size, path: hashes });
        expect(holds(sha256('other'))).toBe(false);
        expect(holds(tree.root, sha256('other'))).toBe(false);
        expect(holds(tree.root, leaf, [...path, sha256('other')])).toBe(false);
        path.forEach((_, at) => {
          expect(holds(tree.root, leaf, path.with(at, sha256('other')))).toBe(false);
          expect(holds(tree.root, leaf, path.toSpliced(at, 1))).toBe(false);
        });
      }),
    ));

  it.each([
    [8, 8],
    [-1, 8],
    [1.5, 8],
    [0, 9],
    [4, 8],
  ])('fails at index %d of %d, when it was made for the sixth of eight', (index, size) => {
    const tree = merkleTree(leaves);
    const leaf = leafHash(leaves[5] ?? new Uint8Array());
    expect(verifyInclusion(tree.root, leaf, { index, size, path: inclusionPath(tree, 5) })).toBe(false);
  });

  it.each([
    [1, 1],
    [-1, 1],
    [0.5, 1],
    [0, 0.5],
    [0, Number.NaN],
  ])('of a tree of one leaf fails at index %d of %d', (index, size) => {
    const leaf = leafHash(leaves[5] ?? new Uint8Array());
    expect(verifyInclusion(leaf, leaf, { index: 0, size: 1, path: [] })).toBe(true);
    expect(verifyInclusion(leaf, leaf, { index, size, path: [] })).toBe(false);
  });

  it('fails when its path is longer than its tree is high', () => {
    const [left, right] = [leafHash(Uint8Array.of(1)), leafHash(Uint8Array.of(2))];
    const { root } = merkleTree([Uint8Array.of(1), Uint8Array.of(2)]);
    expect(verifyInclusion(root, right, { index: 1, size: 2, path: [left] })).toBe(true);
    expect(verifyInclusion(root, right, { index: 0, size: 1, path: [left] })).toBe(false);
  });
});
