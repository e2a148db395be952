import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { principalsOf } from '@jisr/contracts';
import { createInstitutionKey, RecipientKeys } from '@jisr/security';
import type { JWK } from 'jose';
import writeFileAtomic from 'write-file-atomic';

export interface Login {
  readonly username: string;
  readonly password: string;
}

/** Everything secret of one installation; made once, readable by its owner only. */
export interface Credentials {
  readonly brokers: readonly string[];
  readonly admin: Login;
  /** One login a service, an institution and a kind of reader. */
  readonly principals: Readonly<Record<string, Login>>;
  readonly masterKeys: Readonly<Record<string, string>>;
  /** Private JWK set of each service to which institutions seal what only it may read. */
  readonly identityKeys: Readonly<Record<string, string>>;
  /** Private JWK set with which the platform signs what it states. */
  readonly signingKeys: string;
  /** Private key of each institution's system, with which it signs its tokens. */
  readonly institutionKeys: Readonly<Record<string, JWK>>;
  readonly serviceSecret: string;
  /** Signs the cookies of the portal's sessions. */
  readonly sessionSecret: string;
  /** The portal's at the local issuer, where its people sign in. */
  readonly oidcClientSecret: string;
}

const secret = () => randomBytes(24).toString('base64url');

/**
 * The folder's credentials, and whether any of them is new: a service or an institution that came since the folder was
 * made gets its own. What is said of the broker is brought up to date. Nobody reads half of the file.
 */
export async function credentialsIn(
  folder: string,
  broker: Pick<Credentials, 'brokers'> & Partial<Pick<Credentials, 'admin'>>,
  institutions: readonly string[],
): Promise<{ readonly credentials: Credentials; readonly grown: boolean }> {
  const file = join(folder, 'credentials.json');
  const kept = await read(file);
  const made = await make(institutions);
  const credentials: Credentials = {
    ...made,
    ...kept,
    principals: { ...made.principals, ...kept?.principals },
    masterKeys: { ...made.masterKeys, ...kept?.masterKeys },
    institutionKeys: { ...made.institutionKeys, ...kept?.institutionKeys },
    ...broker,
  };
  await writeFileAtomic(file, JSON.stringify(credentials, null, 2), { mode: 0o600 });
  const grown = kept !== undefined && Object.keys(made.principals).some((name) => !(name in kept.principals));
  return { credentials, grown };
}

async function read(file: string): Promise<Credentials | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Credentials;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const make = async (institutions: readonly string[]): Promise<Omit<Credentials, 'brokers'>> => ({
  admin: { username: 'admin', password: secret() },
  principals: Object.fromEntries(
    principalsOf(institutions).map((username) => [username, { username, password: secret() }]),
  ),
  masterKeys: {
    intake: randomBytes(32).toString('base64'),
    routing: randomBytes(32).toString('base64'),
    'housing-projects': randomBytes(32).toString('base64'),
    mediation: randomBytes(32).toString('base64'),
    exchange: randomBytes(32).toString('base64'),
  },
  signingKeys: JSON.stringify({ keys: [await createInstitutionKey()] }),
  identityKeys: { intake: RecipientKeys.createJwks() },
  institutionKeys: Object.fromEntries(
    await Promise.all(institutions.map(async (id) => [id, await createInstitutionKey()] as const)),
  ),
  serviceSecret: randomBytes(32).toString('base64url'),
  sessionSecret: randomBytes(32).toString('base64url'),
  oidcClientSecret: randomBytes(32).toString('base64url'),
});
