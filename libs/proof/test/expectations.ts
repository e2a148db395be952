import { expect } from '@jest/globals';
import type { Link } from '../src/evidence/verify/broken-link.ts';
import type { EvidenceParts } from '../src/evidence/write-evidence.ts';
import type { PublishedKey } from '../src/signatures/keys.ts';

/** What `verifyEvidence` says of a bundle that breaks there. */
export const broken = (link: Link, file: string, why: string) => ({
  broken: { link, file, why: expect.stringContaining(why) },
});

/** The first of what has one at least. */
export const first = <Item>([item]: readonly Item[]): Item => {
  if (item === undefined) throw new Error('at least one');
  return item;
};

/** The only key of a holder, with other members. */
export const withKey = ({ keys }: EvidenceParts, holder: string, members: Partial<PublishedKey>) => ({
  keys: { ...keys, [holder]: { keys: [{ ...first(keys[holder]?.keys ?? []), ...members }] } },
});

/** Seconds since the epoch. */
export const second = (text: string) => Date.parse(text) / 1000;
