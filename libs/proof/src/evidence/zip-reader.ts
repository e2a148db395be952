import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openPromise, type Entry, type ZipFile } from 'yauzl';

/** A ZIP file that is open for reading. Any of its promises rejects where the file is no ZIP file. */
export class ZipReader {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(path: string): Promise<ZipReader> {
    const zip = await openPromise(path, { autoClose: false, lazyEntries: true, strictFileNames: true });
    try {
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      return new ZipReader(zip, entries);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  sizeOf(name: string): number {
    return this.entry(name).uncompressedSize;
  }

  /** The entry that the byte at an offset belongs to; `undefined` for the directory at the end. */
  nameAt(offset: number, end: number): string | undefined {
    const before = [...this.entries].filter(([, entry]) => entry.relativeOffsetOfLocalHeader <= offset);
    return offset >= end ? undefined : before.at(-1)?.[0];
  }

  stream(name: string): Promise<Readable> {
    return this.zip.openReadStreamPromise(this.entry(name));
  }

  async bytes(name: string): Promise<Buffer> {
    return buffer(await this.stream(name));
  }

  close(): void {
    this.zip.close();
  }

  private entry(name: string): Entry {
    const entry = this.entries.get(name);
    if (!entry) throw new RangeError(`No ${name} in the ZIP file`);
    return entry;
  }
}
