import { fixedPorts, type Ports } from '@jisr/local';
import getPort from 'get-port';

const most = 20_000;

/** The ports under an offset, and the offset that moves them there. */
export interface MovedPorts {
  readonly offset: number;
  readonly ports: Ports;
}

/** An offset that moves every port of the platform to one that nobody uses, so that what runs here is left alone. */
export async function freeOffset(): Promise<MovedPorts> {
  for (;;) {
    const offset = 5_000 + Math.floor(Math.random() * most);
    const ports = fixedPorts({ JISR_PORT_OFFSET: String(offset) });
    const { services, ...servers } = ports;
    const wanted = [...Object.values(servers), ...Object.values(services)];
    const taken = await Promise.all(wanted.map((port) => getPort({ port, reserve: false })));
    if (taken.every((port, i) => port === wanted[i])) return { offset, ports };
  }
}
