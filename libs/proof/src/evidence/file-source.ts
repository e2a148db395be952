import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { sha256, type Hash } from '../hash.ts';

/** A file of which hash and size are known before it is read. */
export interface FileSource {
  readonly sha256: Hash;
  /** Bytes. */
  readonly size: number;
  /** Its bytes, from the first on; asked once, when its turn has come. */
  open(): Readable | Promise<Readable>;
}

/** Bytes, or a text in UTF-8, as a file. */
export function inMemory(content: Uint8Array | string): FileSource {
  const bytes = Buffer.from(content as Uint8Array);
  return { sha256: sha256(bytes), size: bytes.length, open: () => Readable.from([bytes], { objectMode: false }) };
}

/** The file's bytes; fails at their end when they were not those that its hash and size announced. */
export async function openChecked(name: string, file: FileSource): Promise<Readable> {
  const source = await file.open();
  async function* checked() {
    const hash = createHash('sha256');
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      hash.update(chunk);
      yield chunk;
    }
    if (hash.digest('hex') !== file.sha256) throw new Error(`${name} is not the file that was announced`);
  }
  return Readable.from(checked(), { objectMode: false });
}
