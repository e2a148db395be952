import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export interface ZipEntry {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  open(): Promise<Readable>;
}

/** The only metadata there is: no compression, the DOS epoch in whatever zone, an ordinary file. */
const metadata = { compress: false, mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 };

/** Compares names as JCS does: by UTF-16 code units. */
const byName = (one: ZipEntry, other: ZipEntry) => (one.name < other.name ? -1 : 1);

/**
 * Writes the one ZIP file that holds these entries: sorted by name, stored, without times of their own.
 *
 * Streams: one entry is open at a time. Rejects when an entry can't be read or has another size than announced; what was
 * written by then is to be thrown away.
 */
export async function writeZip(entries: readonly ZipEntry[], out: Writable): Promise<void> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  let current: Readable | undefined;
  zip.on('error', (error: Error) => output.destroy(error));
  for (const entry of entries.toSorted(byName)) {
    zip.addReadStreamLazy(entry.name, { ...metadata, size: entry.size }, (give) => {
      entry.open().then(
        (stream) => give(null, (current = stream.on('error', (error) => zip.emit('error', error)))),
        (error: unknown) => zip.emit('error', error),
      );
    });
  }
  zip.end();
  await pipeline(output, out).finally(() => current?.destroy());
}
