import { certificatesOf, usableKeysOf, type KeySet, type Trust } from '@jisr/proof';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOr, Unreadable } from './unreadable.ts';

const ending = '.jwks.json';
const keysHint =
  '--trust takes a folder with a key set (RFC 7517) <institution>.jwks.json each, and platform.jwks.json';
const rootsHint = '--tsa takes a file of root certificates in PEM';

/** What the caller trusts, from files. Throws {@link Unreadable}. */
export async function readTrust(folder?: string, roots?: string): Promise<Trust> {
  return {
    ...(folder !== undefined && { keys: await readOr(readKeys(folder), keysHint) }),
    ...(roots !== undefined && { timeStampRoots: await readOr(readRoots(roots), rootsHint) }),
  };
}

const readRoots = async (path: string) => certificatesOf(await readFile(path, 'utf8'));

async function readKeys(folder: string): Promise<ReadonlyMap<string, KeySet>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(ending));
  if (files.length === 0) throw new Unreadable(`${folder} has no key set`);
  const sets = files.map(
    async (file) => [file.slice(0, -ending.length), await readKeySet(join(folder, file))] as const,
  );
  return new Map(await Promise.all(sets));
}

async function readKeySet(path: string): Promise<KeySet> {
  const keys = usableKeysOf(JSON.parse(await readFile(path, 'utf8')));
  if (!keys) throw new Unreadable(`${path} is no set of public ES256 keys`);
  return keys;
}
