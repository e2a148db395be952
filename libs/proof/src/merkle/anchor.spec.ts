import { describe, expect, it } from '@jest/globals';
import type { Hash } from '../hash.ts';
import { anchorTree, verifyAnchor } from './anchor.ts';

const heads = [
  { caseId: 'c-2', head: '3c86d9b61abf4b5a9b18ba8db03ebcdbb41ae82df59a82296df0ee4bace35052' as Hash },
  { caseId: 'c-1', head: '88b376d7d60e2e1a0e25e42016f01870afdfa5408444ee9d06da239d2cf8c502' as Hash },
  { caseId: 'c-10', head: '1b86cc862708b2f80b60afa17ece295f301837b499665fa99e54cf9ee02544ca' as Hash },
];

describe("an hour's anchor", () => {
  /** Computed with Python: hashlib and rfc8785 0.1.4. */
  it('has the known root, in whatever order the heads come', () => {
    const root = '55aff2949437b6305963125ec192eb73a2fd45b98d70d076d52bf5ae64fab84e';
    expect([anchorTree(heads).root, anchorTree(heads.toReversed()).root]).toEqual([root, root]);
  });

  it.each(heads)('proves the head of $caseId, and of no other case', ({ caseId, head }) => {
    const tree = anchorTree(heads);
    const proof = tree.proofOf(caseId);
    if (!proof) throw new Error('a proof');
    expect(verifyAnchor(tree.root, { caseId, head }, proof)).toBe(true);
    expect(verifyAnchor(tree.root, { caseId: 'c-3', head }, proof)).toBe(false);
  });

  it('has no proof for a case that it does not hold', () => expect(anchorTree(heads).proofOf('c-3')).toBeUndefined());

  it('refuses two heads of one case', () => expect(() => anchorTree([...heads, ...heads])).toThrow(RangeError));
});
