import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { openBox, sealBox } from './sealed-box.ts';

/**
 * The one secret that all personal keys are wrapped under. It is never used itself: each purpose has its own key derived
 * from it (HKDF-SHA-256), so a hash of a tracking code says nothing about a wrapped key.
 */
export class MasterKey {
  readonly #wrapping: KeyObject;
  readonly #tracking: KeyObject;
  readonly #persons: KeyObject;
  readonly #words: KeyObject;

  private constructor(secret: Buffer) {
    const derive = (purpose: string) =>
      createSecretKey(new Uint8Array(hkdfSync('sha256', secret, 'jisr', purpose, 32)));
    this.#wrapping = derive('personal-key-wrapping/1');
    this.#tracking = derive('tracking-code/1');
    this.#persons = derive('person-digest/1');
    this.#words = derive('word-digest/1');
  }

  /** Throws when the text is not 32 bytes of base64, because no service may run on a weak key. */
  static fromBase64(text: string): MasterKey {
    const secret = Buffer.from(text, 'base64');
    if (secret.length !== 32) throw new Error('a master key is 32 bytes in base64');
    return new MasterKey(secret);
  }

  wrap(key: Uint8Array, owner: string): string {
    return sealBox(this.#wrapping, key, owner);
  }

  /** Throws `SealBroken` when the wrapped key was altered or belongs to another owner. */
  unwrap(wrapped: string, owner: string): Uint8Array {
    return openBox(this.#wrapping, wrapped, owner);
  }

  get trackingKey(): KeyObject {
    return this.#tracking;
  }

  get personDigestKey(): KeyObject {
    return this.#persons;
  }

  get wordDigestKey(): KeyObject {
    return this.#words;
  }
}
