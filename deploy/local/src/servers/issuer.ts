import { join } from 'node:path';
import { repository } from '../folders.ts';
import type { Ports } from '../ports.ts';
import { ManagedProcess } from '../supervise/managed-process.ts';

/** The issuer at which the portal's people sign in on this machine, always from the built code. */
export function issuerProcess(
  { oidc, services }: Ports,
  clientSecret: string,
  logFile: string,
  onChange?: ConstructorParameters<typeof ManagedProcess>[1],
): ManagedProcess {
  const portal = `http://localhost:${services['portal'] ?? 0}`;
  return new ManagedProcess(
    {
      name: 'issuer',
      command: process.execPath,
      args: [join(repository, 'deploy/local/dist/oidc/main.js'), String(oidc), portal, 'jisr-portal'],
      cwd: repository,
      env: { ...process.env, JISR_OIDC_CLIENT_SECRET: clientSecret },
      logFile,
      ready: async () => (await fetch(`http://localhost:${oidc}/.well-known/openid-configuration`)).ok,
    },
    onChange,
  );
}
