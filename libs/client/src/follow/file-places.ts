import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHash, type ChainPosition } from '@jisr/proof';
import writeFileAtomic from 'write-file-atomic';
import type { PlaceStore } from './places.ts';

/**
 * A folder with a small file a case. Each write replaces a file whole and reaches the disk before it resolves, so a crash leaves
 * what was or what is. For one follower at a time.
 */
export class FilePlaces implements PlaceStore {
  private constructor(private readonly folder: string) {}

  /** Makes the folder if there is none. */
  static async in(folder: string): Promise<FilePlaces> {
    await mkdir(join(folder, 'cases'), { recursive: true });
    return new FilePlaces(folder);
  }

  reached(): Promise<string | undefined> {
    return contentOf(join(this.folder, 'reached'));
  }

  reach(place: string): Promise<void> {
    return writeFileAtomic(join(this.folder, 'reached'), place);
  }

  async chainOf(caseId: string): Promise<ChainPosition | undefined> {
    const text = await contentOf(this.fileOf(caseId));
    return text === undefined ? undefined : parse(text, this.fileOf(caseId));
  }

  extend(caseId: string, { head, length }: ChainPosition): Promise<void> {
    return writeFileAtomic(this.fileOf(caseId), JSON.stringify({ head, length }));
  }

  private fileOf(caseId: string): string {
    return join(this.folder, 'cases', `${encodeURIComponent(caseId)}.json`);
  }
}

async function contentOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Somebody else has written where this says nothing of a chain: to begin anew would hide what was changed meanwhile. */
function parse(text: string, file: string): ChainPosition {
  const { head, length } = JSON.parse(text) as Partial<Record<'head' | 'length', unknown>>;
  const hash = parseHash(head);
  if (!hash || !Number.isSafeInteger(length)) throw new TypeError(`${file} says no place of a chain`);
  return { head: hash, length: Number(length) };
}
