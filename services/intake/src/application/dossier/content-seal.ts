import { PersonalKey, type LiveKey, type MasterKey, type StoredKey } from '@jisr/security';

/** What was erased can't be read, by anybody, ever. */
export class ContentErasedError extends Error {
  override readonly name = 'ContentErasedError';
}

/**
 * Seals all that one content says under a key of its own. Each chunk opens only at its own place of its own content, so
 * that none can be swapped, repeated or moved to another document.
 */
export class ContentSeal {
  private constructor(
    private readonly contentId: string,
    private readonly key: PersonalKey,
  ) {}

  static create(master: MasterKey, contentId: string): ContentSeal {
    return new ContentSeal(contentId, PersonalKey.create(master, contentId));
  }

  /** Throws `ContentErasedError` when the key is destroyed. */
  static restore(master: MasterKey, contentId: string, stored: StoredKey): ContentSeal {
    const key = PersonalKey.restore(master, contentId, stored);
    if (!(key instanceof PersonalKey)) throw new ContentErasedError(contentId);
    return new ContentSeal(contentId, key);
  }

  get stored(): LiveKey {
    return this.key.stored;
  }

  sealChunk(bytes: Uint8Array, index: number): Buffer {
    return this.key.sealBytes(bytes, this.place(`chunk ${index}`));
  }

  openChunk(sealed: Uint8Array, index: number): Buffer {
    return this.key.openBytes(sealed, this.place(`chunk ${index}`));
  }

  sealName(name: string): string {
    return this.key.seal(name, this.place('file-name'));
  }

  openName(sealed: string): string {
    return this.key.open<string>(sealed, this.place('file-name'));
  }

  /** The state of a hash may hold some of the bytes themselves. */
  sealHashing(state: Uint8Array): string {
    return this.key.sealBytes(state, this.place('hashing')).toString('base64');
  }

  openHashing(sealed: string): Uint8Array {
    return this.key.openBytes(Buffer.from(sealed, 'base64'), this.place('hashing'));
  }

  private place(field: string) {
    return { record: this.contentId, field };
  }
}
