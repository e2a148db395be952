import { services } from '@jisr/contracts';
import getPort from 'get-port';
import { accepts } from './servers/kafka.ts';
import { Trouble } from './trouble.ts';

/** Every port of the local platform. */
export interface Ports {
  readonly kafka: number;
  readonly controller: number;
  readonly mongo: number;
  readonly smtp: number;
  readonly mailbox: number;
  readonly clamd: number;
  /** Where people sign in. */
  readonly oidc: number;
  readonly services: Readonly<Record<string, number>>;
}

const defaults = {
  kafka: 19092,
  controller: 19093,
  mongo: 27117,
  smtp: 2525,
  mailbox: 8025,
  clamd: 3311,
  oidc: 4190,
  firstService: 4101,
};

/** The ports of `npm start`; JISR_PORT_OFFSET moves all of them together. */
export function fixedPorts(env: NodeJS.ProcessEnv = process.env): Ports {
  const offset = Number(env['JISR_PORT_OFFSET'] ?? 0);
  if (!Number.isInteger(offset)) throw new Trouble('JISR_PORT_OFFSET must be a whole number');
  const { firstService, ...own } = defaults;
  const moved = Object.fromEntries(Object.entries(own).map(([name, port]) => [name, port + offset])) as Omit<
    Ports,
    'services'
  >;
  return { ...moved, services: Object.fromEntries(services.map((name, i) => [name, firstService + i + offset])) };
}

/** Ports that nobody uses, for tests. */
export async function freePorts(): Promise<Ports> {
  const [kafka, controller, mongo, smtp, mailbox, clamd, oidc] = await Promise.all([
    getPort(),
    getPort(),
    getPort(),
    getPort(),
    getPort(),
    getPort(),
    getPort(),
  ]);
  const own = await Promise.all(services.map(async (name) => [name, await getPort()] as const));
  return { kafka, controller, mongo, smtp, mailbox, clamd, oidc, services: Object.fromEntries(own) };
}

/** Fails with one line that names the first port that is taken. */
export async function assertFree(ports: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, port] of Object.entries(ports)) {
    if (await accepts(port)) {
      throw new Trouble(`port ${port} (${name}) is in use: stop what listens there, or set JISR_PORT_OFFSET=1000`);
    }
  }
}
