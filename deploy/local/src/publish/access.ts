import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolder } from '../folders.ts';
import type { Connection } from './connection.ts';

interface CredentialsFile {
  readonly brokers: readonly string[];
  readonly principals: Readonly<Record<string, { readonly username: string; readonly password: string }>>;
}

/** What the local platform leaves for tools; see the supervisor. */
const credentialsFile = () => join(dataFolder(), 'credentials.json');

/** Nobody gave this institution's credentials. */
export class NoAccess extends Error {}

/**
 * How to publish for an institution: from JISR_KAFKA_BROKERS, JISR_KAFKA_USERNAME and JISR_KAFKA_PASSWORD when they are set,
 * else from the running local platform, which also lets us see how far its services have read.
 */
export async function accessOf(institution: string): Promise<{ institution: Connection; observer?: Connection }> {
  const given = fromEnvironment(process.env);
  if (given) return { institution: given };
  const { brokers, principals } = await readCredentials();
  const own = principals[institution];
  if (!own) throw new NoAccess(`no credentials for ${institution}; known here: ${Object.keys(principals).join(', ')}`);
  const observer = principals['operator'];
  return { institution: { brokers, ...own }, ...(observer && { observer: { brokers, ...observer } }) };
}

function fromEnvironment(env: NodeJS.ProcessEnv): Connection | undefined {
  const { JISR_KAFKA_BROKERS: brokers, JISR_KAFKA_USERNAME: username, JISR_KAFKA_PASSWORD: password } = env;
  return brokers && username && password ? { brokers: brokers.split(','), username, password } : undefined;
}

async function readCredentials(): Promise<CredentialsFile> {
  try {
    return JSON.parse(await readFile(credentialsFile(), 'utf8')) as CredentialsFile;
  } catch {
    throw new NoAccess(
      'the local platform is not set up: run `npm start` first, or set JISR_KAFKA_BROKERS and credentials',
    );
  }
}
