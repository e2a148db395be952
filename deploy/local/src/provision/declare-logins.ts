import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { repository } from '../folders.ts';
import { Trouble } from '../trouble.ts';
import type { Credentials, Login } from './credentials.ts';

/** Gives a broker that runs elsewhere the logins of these credentials; doing it again changes nothing. */
export async function declareLogins(jars: string, folder: string, credentials: Credentials): Promise<void> {
  const settings = join(folder, 'kafka-admin.properties');
  await writeFile(settings, clientSettings(credentials.brokers, credentials.admin), { mode: 0o600 });
  const logins = Object.values(credentials.principals).map(({ username, password }) => `${username}=${password}`);
  const source = join(repository, 'deploy/local/kafka/DeclareLogins.java');
  try {
    const done = await execa('java', ['-cp', join(jars, '*'), source, settings], {
      input: logins.join('\n'),
      reject: false,
    });
    if (done.exitCode !== 0)
      throw new Trouble(
        `JISR_KAFKA_URL: the broker took no logins from ${credentials.admin.username}: ${lastLine(done.stderr)}`,
      );
  } finally {
    await rm(settings, { force: true });
  }
}

const clientSettings = (brokers: readonly string[], { username, password }: Login) =>
  Object.entries({
    'bootstrap.servers': brokers.join(','),
    'security.protocol': 'SASL_PLAINTEXT',
    'sasl.mechanism': 'SCRAM-SHA-512',
    'sasl.jaas.config': `org.apache.kafka.common.security.scram.ScramLoginModule required username="${username}" password="${password}";`,
    'default.api.timeout.ms': 20_000,
    'request.timeout.ms': 10_000,
  })
    .map(([name, value]) => `${name}=${String(value)}`)
    .join('\n');

const lastLine = (text: string): string =>
  text
    .trim()
    .split('\n')
    .findLast((line) => line.includes('xception')) ?? '';
