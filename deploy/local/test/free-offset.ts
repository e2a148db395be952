import getPort from 'get-port';
import { fixedPorts } from '../src/ports.ts';

const most = 20_000;

/** An offset that moves every port of the platform to one that nobody uses, so that what runs here is left alone. */
export async function freeOffset(): Promise<number> {
  for (;;) {
    const offset = 5_000 + Math.floor(Math.random() * most);
    const { services, ...servers } = fixedPorts({ JISR_PORT_OFFSET: String(offset) });
    const wanted = [...Object.values(servers), ...Object.values(services)];
    const taken = await Promise.all(wanted.map((port) => getPort({ port, reserve: false })));
    if (taken.every((port, i) => port === wanted[i])) return offset;
  }
}

export const mailboxPort = (env: NodeJS.ProcessEnv): number => fixedPorts(env).mailbox;
