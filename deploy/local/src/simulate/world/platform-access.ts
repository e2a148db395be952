import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '@jisr/contracts';
import { dataFolder } from '../../folders.ts';
import type { Platform } from '../../platform.ts';
import type { Credentials } from '../../provision/credentials.ts';
import type { Connection } from '../../publish/index.ts';
import { readRunFile } from '../../supervise/run-file.ts';
import { Trouble } from '../../trouble.ts';

/** How to reach a running platform as the people of a run: each institution with its own login, the clock with the secret. */
export interface PlatformAccess {
  readonly serviceSecret: string;
  connectionOf(principal: string): Connection;
  urlOf(service: string): string;
}

export const accessOfPlatform = (platform: Platform): PlatformAccess => ({
  serviceSecret: platform.credentials.serviceSecret,
  connectionOf: (principal) => platform.connectionOf(principal),
  urlOf: (service) => platform.urlOf(service),
});

/** The platform that runs on this machine's data folder; a Trouble when none is ready. */
export function accessHere(): PlatformAccess {
  const folder = dataFolder();
  const running = readRunFile(folder);
  if (running?.phase !== 'ready') throw new Trouble('nothing is ready here: npm start starts it');
  const credentials = JSON.parse(readFileSync(join(folder, 'credentials.json'), 'utf8')) as Credentials;
  const urls = new Map(
    services.map((name) => [name as string, new URL('/', running.addresses[name] ?? 'http://127.0.0.1')]),
  );
  return {
    serviceSecret: credentials.serviceSecret,
    connectionOf: (principal) => {
      const login = principal === 'admin' ? credentials.admin : credentials.principals[principal];
      if (!login) throw new Trouble(`${principal} has no login here: start once with --fresh`);
      return { brokers: credentials.brokers, ...login };
    },
    urlOf: (service) => (urls.get(service)?.href ?? '').replace(/\/$/, ''),
  };
}
