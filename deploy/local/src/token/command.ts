import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { signInstitutionToken } from '@jisr/security';
import { Command } from 'commander';
import { dataFolder } from '../folders.ts';
import type { Credentials } from '../provision/credentials.ts';
import { Trouble } from '../trouble.ts';

/** `token`: what an institution's own system would present over HTTP, good for five minutes. */
export const tokenCommand = (): Command =>
  new Command('token')
    .description("a token of an institution's system for the HTTP interface, good for five minutes")
    .argument('<institution>', 'al-omrane, imr …')
    .action(async (institution: string) => void process.stdout.write(`${await tokenOf(institution)}\n`));

async function tokenOf(institution: string): Promise<string> {
  const keys = await keysHere();
  const key = keys[institution];
  if (!key) throw new Trouble(`${institution} has no key here; ${Object.keys(keys).join(', ')} have`);
  return signInstitutionToken(institution, key);
}

async function keysHere(): Promise<Credentials['institutionKeys']> {
  const path = join(dataFolder(), 'credentials.json');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const kept = text === undefined ? undefined : (JSON.parse(text) as Partial<Credentials>);
  if (!kept?.institutionKeys) throw new Trouble('the local platform is not set up: npm start does that');
  return kept.institutionKeys;
}
