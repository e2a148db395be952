/** A person's key as it rests in the database. Plain data. */
export type StoredKey = LiveKey | ErasedKey;

export interface LiveKey {
  readonly status: 'live';
  readonly wrapped: string;
}

/** The fence: it stays for ever, so that a later write for this person finds it and doesn't make a new key. */
export interface ErasedKey {
  readonly status: 'erased';
  readonly erasedAt: string;
}

/** What a reader gets where personal data was: a value to show, never an exception. */
export interface Erased {
  readonly erased: true;
}

export const erased: Erased = { erased: true };

/** Destroys the key for good; erasing again keeps the first date. Store the answer in place of the key. */
export const erase = (key: StoredKey, at: string): ErasedKey =>
  key.status === 'erased' ? key : { status: 'erased', erasedAt: at };
