import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publicKeyOf } from '@jisr/security';
import type { Credentials } from './credentials.ts';

/** Where services look for the public keys of institutions' systems. */
export const keysFolder = (folder: string): string => join(folder, 'institution-keys');

/** Writes the public key of each institution's system. */
export async function publishKeys(folder: string, { institutionKeys }: Credentials): Promise<void> {
  await mkdir(keysFolder(folder), { recursive: true });
  for (const [institution, key] of Object.entries(institutionKeys)) {
    const path = join(keysFolder(folder), `${institution}.jwks.json`);
    await writeFile(path, JSON.stringify({ keys: [publicKeyOf(key)] }, null, 2));
  }
}
