import { createSHA256, type IHasher } from 'hash-wasm';
import { chunkBytes, type Content } from '../../application/dossier/content.ts';
import type { ContentSeal } from '../../application/dossier/content-seal.ts';
import type { ContentStore } from './content-store.ts';

/**
 * Appends bytes to an upload: fills chunk after chunk, seals and stores each, and keeps the hash of all that is stored. What
 * `flush` or a full chunk has stored survives the death of the process; a writer that begins anew goes on from there.
 *
 * Memory: one chunk, and the copies that sealing and sending it make.
 */
export class ContentWriter {
  private readonly buffer = Buffer.allocUnsafe(chunkBytes);
  private filled = 0;
  private stored = 0;
  /** True after a store that failed: what the hash has taken in by then may not be stored. */
  private broken = false;

  private constructor(
    private readonly store: ContentStore,
    private readonly seal: ContentSeal,
    private content: Content,
    private readonly hash: IHasher,
  ) {}

  static async resume(store: ContentStore, seal: ContentSeal, content: Content): Promise<ContentWriter> {
    const hash = await createSHA256();
    if (content.hashing === undefined) hash.init();
    else hash.load(seal.openHashing(content.hashing));
    const writer = new ContentWriter(store, seal, content, hash);
    await writer.takeUpLastChunk();
    return writer;
  }

  get offset(): number {
    return this.content.offset;
  }

  async append(bytes: Uint8Array): Promise<void> {
    for (let taken = 0; taken < bytes.length;) {
      const part = bytes.subarray(taken, taken + chunkBytes - this.filled);
      this.buffer.set(part, this.filled);
      this.filled += part.length;
      taken += part.length;
      if (this.filled === chunkBytes) await this.flush();
    }
  }

  /** Stores what is not stored yet, also of a chunk that is not full. Does nothing more after it has thrown once. */
  async flush(): Promise<void> {
    const fresh = this.buffer.subarray(this.stored, this.filled);
    if (fresh.length === 0 || this.broken) return;
    this.broken = true;
    this.hash.update(fresh);
    const { offset, size } = this.content;
    const index = Math.floor(offset / chunkBytes);
    const to = offset + fresh.length;
    const data = this.seal.sealChunk(this.buffer.subarray(0, this.filled), index);
    const progress = to < size ? { hashing: this.seal.sealHashing(this.hash.save()) } : { sha256: this.hash.digest() };
    await this.store.advance(this.content, { index, data, offset: to, ...progress });
    this.content = { ...this.content, offset: to };
    this.stored = this.filled = to % chunkBytes;
    this.broken = false;
  }

  /** A chunk that is not full yet is filled up, whatever a write that broke off left behind its end. */
  private async takeUpLastChunk(): Promise<void> {
    const { _id, offset } = this.content;
    const begun = offset % chunkBytes;
    if (begun === 0) return;
    const index = Math.floor(offset / chunkBytes);
    const bytes = this.seal.openChunk(await this.store.chunk(_id, index), index);
    this.buffer.set(bytes.subarray(0, begun));
    this.stored = this.filled = begun;
  }
}
