import { createSecretKey, type KeyObject } from 'node:crypto';
import type { MasterKey } from './master-key.ts';
import { randomBytes } from './random.ts';
import { openBox, openBytes, sealBox, sealBytes } from './sealed-box.ts';
import { erased, type Erased, type LiveKey, type StoredKey } from './stored-key.ts';

/** Where a sealed value belongs; a value copied to another record or field doesn't open there. */
export interface Place {
  readonly record: string;
  readonly field: string;
}

/**
 * The key of one person. Everything sealed under it becomes unreadable, wherever copies lie, once its stored form is erased.
 *
 * Danger: an instance in memory outlives an erasure, so take it from the store for each unit of work and never cache it.
 */
export class PersonalKey {
  readonly #key: KeyObject;
  /** What to store: the key wrapped under the master key, bound to its person. */
  readonly stored: LiveKey;

  private constructor(key: Uint8Array, stored: LiveKey) {
    this.#key = createSecretKey(key);
    this.stored = stored;
  }

  /** Only for a person without a stored key; for any other, `restore` respects the fence. */
  static create(master: MasterKey, person: string): PersonalKey {
    const key = randomBytes(32);
    return new PersonalKey(key, { status: 'live', wrapped: master.wrap(key, person) });
  }

  static restore(master: MasterKey, person: string, stored: StoredKey): PersonalKey | Erased {
    return stored.status === 'erased' ? erased : new PersonalKey(master.unwrap(stored.wrapped, person), stored);
  }

  /** Seals any JSON value; several fields in one value cost one cipher. */
  seal(value: unknown, place: Place): string {
    return sealBox(this.#key, JSON.stringify(value), placeText(place));
  }

  /** Throws `SealBroken` when the value was altered or belongs elsewhere. */
  open<Value>(sealed: string, place: Place): Value {
    return JSON.parse(openBox(this.#key, sealed, placeText(place)).toString('utf8')) as Value;
  }

  /** Seals bytes as bytes, 29 more than they were. */
  sealBytes(bytes: Uint8Array, place: Place): Buffer {
    return sealBytes(this.#key, bytes, placeText(place));
  }

  /** Throws `SealBroken` as `open` does. */
  openBytes(sealed: Uint8Array, place: Place): Buffer {
    return openBytes(this.#key, sealed, placeText(place));
  }
}

/** Reads one sealed value of a person whose key may be gone. */
export function openSealed<Value>(
  key: PersonalKey | Erased,
  sealed: string,
  place: Place,
): { readonly value: Value } | Erased {
  return key instanceof PersonalKey ? { value: key.open<Value>(sealed, place) } : erased;
}

const placeText = ({ record, field }: Place) => JSON.stringify([record, field]);
