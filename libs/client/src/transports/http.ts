import { readHttp, writeHttpBatch, type CloudEvent } from '@jisr/contracts';
import type { Endpoint } from '../calls/endpoint.ts';
import { refusalIn, Refused, type Answer } from '../calls/problem.ts';
import { readable, UnreadableEvent } from '../events/read.ts';
import type { Page, Published, Transport } from './transport.ts';

const pageSize = 100;
const waitSeconds = 30;
const withinMs = (waitSeconds + 30) * 1_000;

/** Through the exchange's HTTP interface: batches in, a long-polled feed out. */
export class HttpTransport implements Transport {
  constructor(private readonly exchange: Endpoint) {}

  async publish(events: readonly CloudEvent[]): Promise<Answer<Published>> {
    const { headers, body } = writeHttpBatch(events);
    const response = await this.exchange.call('/v1/events', { method: 'POST', headers, body: new Uint8Array(body) });
    return response.ok ? ((await response.json()) as Published) : refusalIn(response);
  }

  async read(after: string | undefined, take: (page: Page) => Promise<void>, signal: AbortSignal): Promise<void> {
    let place = after;
    while (!signal.aborted) {
      const page = await this.page(place, signal);
      if (!page) continue;
      await take(page);
      place = page.next;
    }
  }

  /** Holds nothing to give back. */
  close(): Promise<void> {
    return Promise.resolve();
  }

  /** What comes after a place; nothing when nothing came in time, or before the signal. */
  private async page(after: string | undefined, signal: AbortSignal): Promise<Page | undefined> {
    const query = new URLSearchParams({ limit: `${pageSize}`, wait: `${waitSeconds}`, ...(after && { after }) });
    const call = { signal, withinMs, patience: { attempts: Number.POSITIVE_INFINITY } };
    try {
      return await pageIn(await this.exchange.call(`/v1/feed?${query.toString()}`, call));
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }
}

async function pageIn(response: Response): Promise<Page | undefined> {
  if (!response.ok) throw new Refused((await refusalIn(response)).refused);
  const headers = Object.fromEntries(response.headers);
  const read = readHttp({ headers, body: Buffer.from(await response.arrayBuffer()) });
  if ('problem' in read) throw new UnreadableEvent(`the feed can't be read: ${read.problem.code}`);
  const events = readable(read.events);
  const next = events.at(-1)?.extensions?.['jisrcursor'];
  return next === undefined ? undefined : { events, next };
}
