import { createHash } from 'node:crypto';
import { canonical, type Json } from './canonical.ts';

/** A SHA-256 digest: 64 hexadecimal digits in lower case. */
export type Hash = string & { readonly __hash: unique symbol };

/** The hash that a text is; `undefined` for anything else, upper case included. */
export const parseHash = (text: unknown): Hash | undefined =>
  typeof text === 'string' && /^[0-9a-f]{64}$/.test(text) ? (text as Hash) : undefined;

/** SHA-256 (FIPS 180-4) of bytes, or of a text in UTF-8. */
export const sha256 = (bytes: Uint8Array | string): Hash => createHash('sha256').update(bytes).digest('hex') as Hash;

/** SHA-256 of the canonical text of a value. */
export const hashOf = (value: Json): Hash => sha256(canonical(value));

/** The 32 bytes of a hash. */
export const bytesOf = (hash: Hash): Buffer => Buffer.from(hash, 'hex');
