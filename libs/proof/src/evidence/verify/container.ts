import { differenceFromCanonical } from '../canonical-zip.ts';
import { ZipReader } from '../zip-reader.ts';
import { breakAt } from './broken-link.ts';

const directory = 'the ZIP directory';

/**
 * First link: the file is the one ZIP file that its contents make, to the last byte.
 *
 * Rejects with the system's error when there is no such file, or it can't be read.
 */
export async function openContainer(path: string): Promise<ZipReader> {
  const zip = await ZipReader.open(path).catch(notAZip);
  try {
    const at = await differenceFromCanonical(path, zip).catch(notAZip);
    if (at === undefined) return zip;
    breakAt('container', zip.nameAt(at) ?? directory, `byte ${String(at)} of the bundle is not what its contents make`);
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** What the system could not read proves nothing against the bundle. */
function notAZip(error: unknown): never {
  if (isOfTheSystem(error)) throw error;
  breakAt('container', directory, error instanceof Error ? error.message : String(error));
}

const isOfTheSystem = (error: unknown): boolean => typeof error === 'object' && error !== null && 'syscall' in error;
