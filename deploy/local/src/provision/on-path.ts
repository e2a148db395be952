import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program of this name is on the PATH, or nothing. */
export const onPath = (program: string, env: NodeJS.ProcessEnv): string | undefined =>
  (env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => existsSync(file));
