import { MasterKey } from '@jisr/security';
import { Injectable } from '@nestjs/common';
import { chunkBytes, type Content } from '../../application/dossier/content.ts';
import { ContentSeal } from '../../application/dossier/content-seal.ts';
import { ContentStore } from './content-store.ts';

/** First and last byte, both included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Reads contents in clear, chunk by chunk, as fast as they are taken. */
@Injectable()
export class ContentReader {
  constructor(
    private readonly store: ContentStore,
    private readonly master: MasterKey,
  ) {}

  /** Throws `ContentErasedError` when the key is destroyed. */
  nameOf({ _id, key, sealedName }: Content): string {
    return ContentSeal.restore(this.master, _id, key).openName(sealedName);
  }

  /** Yields the bytes of a range, or all; throws `SealBroken` when a chunk was altered, cut or moved. */
  async *read({ _id, key, size }: Content, range: ByteRange = { start: 0, end: size - 1 }): AsyncGenerator<Buffer> {
    const seal = ContentSeal.restore(this.master, _id, key);
    const last = Math.floor(range.end / chunkBytes);
    for (let index = Math.floor(range.start / chunkBytes); index <= last; index++) {
      const from = index * chunkBytes;
      const bytes = seal.openChunk(await this.store.chunk(_id, index), index);
      if (bytes.length !== Math.min(chunkBytes, size - from)) throw new Error(`chunk ${index} of ${_id} is cut`);
      yield bytes.subarray(Math.max(range.start - from, 0), range.end - from + 1);
    }
  }

  /** The first bytes of a content, at most as many. */
  async head(content: Content, most: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.read(content, { start: 0, end: Math.min(most, content.size) - 1 })) parts.push(part);
    return Buffer.concat(parts);
  }
}
