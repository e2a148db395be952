import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder with a package.json that the npm workspaces name. */
export interface Project {
  /** Below the root of the repository, such as `services/routing`. */
  readonly folder: string;
  readonly name: string;
  readonly tags: readonly string[];
  /** Entry points by name, each with its targets by condition. */
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface Manifest {
  readonly name: string;
  readonly workspaces?: readonly string[];
  readonly exports?: Project['exports'];
  readonly nx?: { readonly tags?: readonly string[] };
}

export const root = fileURLToPath(new URL('../../../', import.meta.url));

const manifestIn = (folder: string) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;

/** Every project of the repository, read from the folders and not from Nx, so that a project Nx overlooks is seen. */
export function projects(): readonly Project[] {
  const folders = (manifestIn('.').workspaces ?? []).flatMap((glob) =>
    globSync(`${glob}/package.json`, { cwd: root }).map(dirname),
  );
  return folders.map((folder) => {
    const { name, nx, exports } = manifestIn(folder);
    return { folder, name, tags: nx?.tags ?? [], exports: exports ?? {} };
  });
}
