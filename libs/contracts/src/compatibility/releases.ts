import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { breakingChanges } from './breaking-changes.ts';
import type { SchemaObject, SchemaSet } from './resolve-schema.ts';

/** Why a release was not made. */
export class ReleaseRefusedError extends Error {
  override readonly name = 'ReleaseRefusedError';
}

const schemaName = /^([^/]+\/[^/]+|shared)\/v\d+\.schema\.json$/;
const exampleName = /^[^/]+\/[^/]+\/examples\/valid-[^/]+\.json$/;

const draftOf = (name: string) => `.${name}`;
const isDraft = (folder: string) => folder.startsWith('.');

const filesOf = async (dir: string, name: RegExp): Promise<string[]> =>
  (await readdir(dir, { recursive: true })).filter((file) => name.test(file)).sort();

/** The schemas of a folder: `schemas/`, or one release. */
export async function readSchemas(dir: string): Promise<SchemaSet> {
  const files = await filesOf(dir, schemaName);
  const read = async (file: string) =>
    [file, JSON.parse(await readFile(join(dir, file), 'utf8')) as SchemaObject] as const;
  return new Map(await Promise.all(files.map(read)));
}

/** The schemas of every release, by its name; kept in `schemas/released/<name>`. */
export async function readReleases(schemasDir: string): Promise<ReadonlyMap<string, SchemaSet>> {
  const folders = await readdir(join(schemasDir, 'released'), { withFileTypes: true });
  const names = folders.filter((entry) => entry.isDirectory() && !isDraft(entry.name)).map(({ name }) => name);
  const read = async (name: string) => [name, await readSchemas(join(schemasDir, 'released', name))] as const;
  return new Map(await Promise.all(names.sort().map(read)));
}

/** One line for each way in which the schemas of a folder break one of its releases; none when they are compatible. */
export async function incompatibilities(schemasDir: string): Promise<string[]> {
  const present = await readSchemas(schemasDir);
  return [...(await readReleases(schemasDir))].flatMap(([release, released]) =>
    breakingChanges(released, present).map(
      ({ file, pointer, reason }) => `schemas/${file}#${pointer}: ${reason} (since release ${release})`,
    ),
  );
}

/** What to do about incompatibilities. */
export const remedy =
  'Within a version only optional fields may be added (docs/adr/018-only-additions-within-a-version.md): undo it, or make it a new version beside the old one, v<N+1>.schema.json.';

/**
 * Keeps the schemas as they are now, with their valid examples, in `schemas/released/<name>`: whole or not at all.
 * Throws `ReleaseRefusedError` when there is a release of that name or when they break an earlier one.
 */
export async function release(schemasDir: string, name: string): Promise<void> {
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(name)) throw new ReleaseRefusedError(`${name} cannot be the name of a folder`);
  const releasedDir = join(schemasDir, 'released');
  await mkdir(releasedDir, { recursive: true });
  if ((await readReleases(schemasDir)).has(name)) throw new ReleaseRefusedError(`release ${name} exists already`);
  const [problem, ...more] = await incompatibilities(schemasDir);
  if (problem) throw new ReleaseRefusedError(`${problem}${more.length > 0 ? `, and ${more.length} more` : ''}`);
  const draft = join(releasedDir, draftOf(name));
  await rm(draft, { recursive: true, force: true });
  for (const file of [...(await filesOf(schemasDir, schemaName)), ...(await filesOf(schemasDir, exampleName))]) {
    await mkdir(join(draft, dirname(file)), { recursive: true });
    await cp(join(schemasDir, file), join(draft, file));
  }
  await rename(draft, join(releasedDir, name));
}
