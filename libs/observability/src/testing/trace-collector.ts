import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

export interface CollectedSpan {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly links: readonly { readonly traceId: string; readonly spanId: string }[];
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface TraceCollector {
  /** What to give the services as OTEL_EXPORTER_OTLP_ENDPOINT. */
  readonly url: string;
  spans(): readonly CollectedSpan[];
  /** Everything received, as it came over the wire: where a test looks for what must not be there. */
  raw(): string;
  /** Settles with all spans as soon as `enough` of them have arrived. */
  when(enough: (spans: readonly CollectedSpan[]) => boolean): Promise<readonly CollectedSpan[]>;
  stop(): Promise<void>;
}

/** An OTLP/HTTP collector that keeps the spans of a test; the sender must write JSON (our exporter does). */
export async function startTraceCollector(): Promise<TraceCollector> {
  const spans: CollectedSpan[] = [];
  const bodies: string[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    void received(request).then((body) => {
      bodies.push(JSON.stringify(body));
      spans.push(...spansOf(body));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      for (const look of waiting) look();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const when: TraceCollector['when'] = (enough) =>
    new Promise((resolve) => {
      const look = () => {
        if (!enough(spans)) return;
        waiting.delete(look);
        resolve([...spans]);
      };
      waiting.add(look);
      look();
    });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans: () => [...spans],
    raw: () => bodies.join('\n'),
    when,
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

interface WireAttribute {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

interface WireSpan extends Omit<CollectedSpan, 'service' | 'attributes' | 'links'> {
  readonly attributes?: readonly WireAttribute[];
  readonly links?: CollectedSpan['links'];
}

interface Wire {
  readonly resourceSpans?: readonly {
    readonly resource?: { readonly attributes?: readonly WireAttribute[] };
    readonly scopeSpans?: readonly { readonly spans?: readonly WireSpan[] }[];
  }[];
}

const received = async (request: IncomingMessage) => (await json(request)) as Wire;

function spansOf({ resourceSpans = [] }: Wire): CollectedSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans = [] }) =>
    scopeSpans
      .flatMap(({ spans = [] }) => spans)
      .map(({ name, traceId, spanId, parentSpanId, links = [], attributes = [] }) => ({
        service: String(named(resource?.attributes ?? [])['service.name']),
        name,
        traceId,
        spanId,
        ...(parentSpanId ? { parentSpanId } : {}),
        links,
        attributes: named(attributes),
      })),
  );
}

const named = (attributes: readonly WireAttribute[]): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
