import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Trouble } from './trouble.ts';

/** The root of the checkout. */
export const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Where everything that is not source lives; one ignored folder. */
export const dataFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  resolve(env['JISR_DATA_DIR'] ?? join(repository, '.jisr'));

/** Downloaded servers; shared by the platform and the tests, never changed once complete. */
export const toolsFolder = (): string => join(repository, '.jisr', 'tools');

/** Makes the folder and proves that it can be written to. */
export function writable(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    throw new Trouble(
      `${folder} can't be written to: free the disk or its permissions, or set JISR_DATA_DIR to another folder`,
    );
  }
}
