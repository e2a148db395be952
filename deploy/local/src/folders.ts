import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Trouble } from './trouble.ts';

/** The root of the checkout. */
export const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Where everything that is not source lives; one ignored folder. */
export const dataFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  resolve(env['JISR_DATA_DIR'] ?? join(repository, '.jisr'));

/** One JSON file per institution that takes part. */
export const institutionsFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  resolve(env['JISR_INSTITUTIONS_DIR'] ?? join(repository, 'deploy/institutions'));

/** Downloaded servers; shared by the platform and the tests, never changed once complete. */
export const toolsFolder = (): string => join(repository, '.jisr', 'tools');

const leastFreeBytes = 1024 ** 3;

/** Makes the folder and proves that it can be written to and that the servers will find room in it. */
export function writable(folder: string, leastFree = leastFreeBytes): string {
  let free: number;
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    free = bavail * bsize;
  } catch {
    throw new Trouble(
      `${folder} can't be written to: free the disk or its permissions, or set JISR_DATA_DIR to another folder`,
    );
  }
  if (free < leastFree) {
    const [has, needs] = [free, leastFree].map((bytes) => Math.ceil(bytes / 1024 ** 2));
    throw new Trouble(
      `${folder} has ${has} MB left and needs ${needs}: free the disk, or set JISR_DATA_DIR to another`,
    );
  }
  return folder;
}
