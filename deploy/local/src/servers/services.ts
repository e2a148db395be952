import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../folders.ts';
import type { Ports } from '../ports.ts';
import type { Credentials } from '../provision/credentials.ts';
import { ManagedProcess } from '../supervise/managed-process.ts';
import { Trouble } from '../trouble.ts';

export interface ServicePlan {
  readonly name: string;
  readonly ports: Ports;
  readonly credentials: Credentials;
  readonly institutionsDir: string;
  /** Public keys of institutions' systems. */
  readonly institutionKeysDir: string;
  readonly logFile: string;
  /** The service's own database. */
  readonly mongoUrl: string;
  /** Where documents are scanned; nowhere, when it does not say. */
  readonly scanner?: string;
}

/**
 * V8 settings that keep a service small, idle and loaded. `--optimize-for-size` is not among them: it saves 10 MB and more
 * than doubles the processor time of a complaint (`npm run bench -- intake`).
 */
const lean = ['--max-semi-space-size=4', '--max-old-space-size=256'];

/** One of the services as an operator would run it: its own process, database, login and port. */
export function serviceProcess(
  { name, ports, credentials, institutionsDir, institutionKeysDir, logFile, mongoUrl, scanner }: ServicePlan,
  onChange?: ConstructorParameters<typeof ManagedProcess>[1],
): ManagedProcess {
  const cwd = join(repository, 'services', name);
  if (!existsSync(join(cwd, 'dist/main.js'))) throw new Trouble(`services/${name} is not built: run \`npm run build\``);
  const login = credentials.principals[name];
  const port = ports.services[name];
  if (!login || port === undefined) throw new Trouble(`no credentials for ${name}: start once with --fresh`);
  const masterKey = credentials.masterKeys[name];
  const identityKeys = credentials.identityKeys[name];
  const env = {
    ...process.env,
    JISR_KAFKA_BROKERS: credentials.brokers.join(','),
    JISR_KAFKA_USERNAME: login.username,
    JISR_KAFKA_PASSWORD: login.password,
    JISR_MONGO_URL: mongoUrl,
    JISR_HTTP_PORT: String(port),
    JISR_INSTITUTIONS_DIR: institutionsDir,
    JISR_INSTITUTION_KEYS_DIR: institutionKeysDir,
    JISR_SERVICE_SECRET: credentials.serviceSecret,
    JISR_SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    JISR_BOUNCE_TOKEN: 'local mail systems show this when a mail comes back',
    JISR_SMS_URL: `http://127.0.0.1:${ports.mailbox}/sms`,
    JISR_SMS_TOKEN: 'the catcher takes any',
    JISR_INTAKE_URL: `http://127.0.0.1:${ports.services['intake'] ?? 0}`,
    JISR_MEDIATION_URL: `http://127.0.0.1:${ports.services['mediation'] ?? 0}`,
    JISR_ROUTING_URL: `http://127.0.0.1:${ports.services['routing'] ?? 0}`,
    JISR_NOTIFICATIONS_URL: `http://127.0.0.1:${ports.services['notifications'] ?? 0}`,
    JISR_REPORTING_URL: `http://127.0.0.1:${ports.services['reporting'] ?? 0}`,
    JISR_EXCHANGE_URL: `http://127.0.0.1:${ports.services['exchange'] ?? 0}`,
    JISR_HOUSING_PROJECTS_URL: `http://127.0.0.1:${ports.services['housing-projects'] ?? 0}`,
    JISR_SCANNER: process.env['JISR_SCANNER'] ?? scanner ?? 'none',
    JISR_CLOCK: process.env['JISR_CLOCK'] ?? 'simulated',
    ...(name === 'portal' && {
      JISR_PORTAL_URL: `http://localhost:${port}`,
      JISR_SESSION_SECRET: credentials.sessionSecret,
      JISR_OIDC_ISSUER: `http://localhost:${ports.oidc}`,
      JISR_OIDC_CLIENT_SECRET: credentials.oidcClientSecret,
    }),
    MALLOC_ARENA_MAX: '2',
    ...(masterKey && { JISR_MASTER_KEY: masterKey }),
    ...(name === 'exchange' && { JISR_SIGNING_KEYS: credentials.signingKeys }),
    ...(identityKeys && { JISR_IDENTITY_KEYS: identityKeys }),
  };
  return new ManagedProcess(
    {
      name,
      command: process.execPath,
      args: [...lean, '--import', '@jisr/observability/register', 'dist/main.js'],
      cwd,
      env,
      logFile,
      ready: () => isReady(port),
    },
    onChange,
  );
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(1_000) });
  await answer.body?.cancel();
  return answer.ok;
}
