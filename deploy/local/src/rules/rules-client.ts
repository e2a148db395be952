import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ServiceTokens } from '@jisr/security';
import { dataFolder } from '../folders.ts';
import type { Credentials } from '../provision/credentials.ts';
import { readRunFile } from '../supervise/run-file.ts';
import { Trouble } from '../trouble.ts';

/** One version of a rule, as routing shows it. */
export interface ShownRule {
  readonly kind: string;
  readonly code: string;
  readonly version: number;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly legalBasis: string;
}

interface Refusal {
  readonly title: string;
  readonly errors?: readonly { readonly pointer: string; readonly reason: string }[];
}

/** Pseudonymous account under which the person at this keyboard acts. */
const account = 'local-administrator';

/** Every version of every rule that the running platform knows. */
export const rulesNow = (): Promise<readonly ShownRule[]> => ask<readonly ShownRule[]>('GET');

/** Adds a version; throws `Trouble` with all that is wrong with it when it is refused. */
export const putRule = (rule: unknown, reason: string): Promise<{ readonly published: string }> =>
  ask('POST', JSON.stringify({ rule, reason }));

async function ask<T>(method: 'GET' | 'POST', body?: string): Promise<T> {
  const address = readRunFile(dataFolder())?.addresses['routing'];
  if (address === undefined) throw new Trouble('nothing runs here: npm start starts it');
  const headers = {
    authorization: `Bearer ${await token()}`,
    'accept-language': 'en',
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  const answer = await fetch(new URL('/v1/rules', address), { method, headers, ...(body !== undefined && { body }) });
  if (!answer.ok) throw new Trouble(inWords((await answer.json()) as Refusal));
  return (await answer.json()) as T;
}

async function token(): Promise<string> {
  const { serviceSecret } = JSON.parse(await readFile(join(dataFolder(), 'credentials.json'), 'utf8')) as Credentials;
  return new ServiceTokens('administrator', serviceSecret).sign('routing', account);
}

const inWords = ({ title, errors = [] }: Refusal) =>
  [title, ...errors.map(({ pointer, reason }) => `  ${pointer}: ${reason}`)].join('\n');
