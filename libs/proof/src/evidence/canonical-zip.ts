import { open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import type { ZipReader } from './zip-reader.ts';
import { writeZip } from './zip-writer.ts';

/** The file is not, from an offset on, what its contents make. */
class Difference extends Error {
  constructor(readonly offset: number) {
    super(`differs at byte ${String(offset)}`);
  }
}

/**
 * Where a file stops being the one ZIP file that its own contents make; `undefined` when it is that file to the last byte.
 *
 * Nothing else of the container can then have been changed: headers, slack, order, checksums. Streams. Rejects when the
 * contents can't be read.
 */
export async function differenceFromCanonical(path: string, zip: ZipReader): Promise<number | undefined> {
  const file = await open(path);
  try {
    const entries = zip.names.map((name) => ({ name, size: zip.sizeOf(name), open: () => zip.stream(name) }));
    await writeZip(
      entries,
      comparing((chunk, offset) => file.read(chunk, 0, chunk.length, offset), (await file.stat()).size),
    );
    return undefined;
  } catch (error) {
    if (error instanceof Difference) return error.offset;
    throw error;
  } finally {
    await file.close();
  }
}

type ReadAt = (into: Buffer, offset: number) => Promise<{ bytesRead: number }>;

/** Takes what the file should hold; fails with the {@link Difference}. */
function comparing(readAt: ReadAt, size: number): Writable {
  let offset = 0;
  return new Writable({
    write(chunk: Buffer, _, done) {
      const found = Buffer.alloc(chunk.length);
      readAt(found, offset).then(({ bytesRead }) => {
        const at = firstDifference(chunk, found.subarray(0, bytesRead));
        const difference = at === undefined ? null : new Difference(offset + at);
        offset += chunk.length;
        done(difference);
      }, done);
    },
    final: (done) => done(offset === size ? null : new Difference(offset)),
  });
}

function firstDifference(expected: Buffer, found: Buffer): number | undefined {
  if (expected.equals(found)) return undefined;
  const at = expected.findIndex((byte, index) => byte !== found[index]);
  return at === -1 ? found.length : at;
}
