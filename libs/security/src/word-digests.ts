import { createHmac, type KeyObject } from 'node:crypto';
import type { MasterKey } from './master-key.ts';

const digestBytes = 9;

/**
 * Keyed digests of words, by which texts are found without keeping any of them readable. Without the master key nobody can try
 * a guess; how often a digest comes, and beside which others, is not hidden.
 */
export class WordDigests {
  readonly #key: KeyObject;

  constructor(master: MasterKey) {
    this.#key = master.wordDigestKey;
  }

  /** The first 72 bits of HMAC-SHA-256, in base64url: short enough to keep many, long enough that two words hardly meet. */
  of(words: readonly string[]): readonly string[] {
    return words.map((word) =>
      createHmac('sha256', this.#key).update(word).digest().subarray(0, digestBytes).toString('base64url'),
    );
  }
}
