import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openPromise, type Entry, type ZipFile } from 'yauzl';

/** Bytes around an entry's content: its local header but for the name, and the descriptor behind it. */
const [header, descriptor] = [30, 16];
const start = (entry: Entry) => entry.relativeOffsetOfLocalHeader;
const end = (entry: Entry) => start(entry) + header + entry.fileNameLength + entry.compressedSize + descriptor;

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

  /** The entry that the byte at an offset belongs to; `undefined` for the directory behind the entries. */
  nameAt(offset: number): string | undefined {
    return [...this.entries.values()].find((entry) => start(entry) <= offset && offset < end(entry))?.fileName;
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
