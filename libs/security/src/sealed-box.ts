import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import { randomBytes } from './random.ts';

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/** The text was altered, cut, moved to another place or sealed under another key: a defect or an attack, never an erasure. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';

  constructor() {
    super('a sealed value does not open at this place under this key');
  }
}

/** AES-256-GCM with a random nonce: base64 of version, nonce, tag, ciphertext. A key seals at most 2^32 values safely. */
export const sealBox = (key: KeyObject, plain: Uint8Array | string, place: string): string =>
  Buffer.concat(sealed(key, plain, place)).toString('base64');

export const openBox = (key: KeyObject, sealed: string, place: string): Buffer =>
  openBytes(key, Buffer.from(sealed, 'base64'), place);

/** As `sealBox`, for bytes that rest as bytes. */
export const sealBytes = (key: KeyObject, plain: Uint8Array, place: string): Buffer =>
  Buffer.concat(sealed(key, plain, place));

export function openBytes(key: KeyObject, bytes: Uint8Array, place: string): Buffer {
  if (bytes.length < 1 + NONCE + TAG || bytes[0] !== VERSION) throw new SealBroken();
  const nonce = bytes.subarray(1, 1 + NONCE);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(1 + NONCE, 1 + NONCE + TAG));
  try {
    const plain = decipher.update(bytes.subarray(1 + NONCE + TAG));
    decipher.final();
    return plain;
  } catch {
    throw new SealBroken();
  }
}

function sealed(key: KeyObject, plain: Uint8Array | string, place: string): Buffer[] {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(place));
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  cipher.final();
  return [Buffer.of(VERSION), nonce, cipher.getAuthTag(), body];
}
