import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { MasterKey } from './master-key.ts';
import { randomBytes } from './random.ts';

/** Crockford's base 32: no I, L, O, U, so a code survives handwriting and the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/**
 * The secret that lets a citizen follow a case without an account: 80 random bits as `XXXX-XXXX-XXXX-XXXX`.
 * Only a keyed hash is stored, so the database alone opens no case.
 */
export class TrackingCodes {
  readonly #key: KeyObject;

  constructor(master: MasterKey) {
    this.#key = master.trackingKey;
  }

  create(): string {
    const symbols = Array.from(randomBytes(LENGTH), (byte) => ALPHABET.charAt(byte & 31));
    return [0, 4, 8, 12].map((start) => symbols.slice(start, start + 4).join('')).join('-');
  }

  /** Hex of HMAC-SHA-256 over the code and the receipt it opens; spelling (case, dashes, O for 0) doesn't matter. */
  hash(code: string, receipt: string): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([receipt, spelled(code)]))
      .digest('hex');
  }

  /** Takes the same time for a near miss as for a far one. */
  matches(code: string, receipt: string, hash: string): boolean {
    const expected = Buffer.from(this.hash(code, receipt));
    const given = Buffer.from(hash);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }
}

const spelled = (code: string) => code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
