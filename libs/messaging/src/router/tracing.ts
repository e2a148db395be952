import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Link,
} from '@opentelemetry/api';
import type { CloudEvent } from '@jisr/contracts';
import type { LogRecord } from '../log/log-record.ts';
import type { Trace } from './handlers.ts';

const tracer = trace.getTracer('@jisr/messaging');
const mostLinks = 64;

const remoteContext = (traceparent: string | undefined): Context =>
  traceparent ? propagation.extract(ROOT_CONTEXT, { traceparent }) : ROOT_CONTEXT;

const traceparentOf = (record: LogRecord): string | undefined =>
  (record.headers['ce_traceparent'] ?? record.headers['traceparent'])?.toString('latin1');

/**
 * A span around one batch. A batch of one continues its record's trace, so the database's spans join it; a larger batch
 * has a trace of its own, linked to its records' (OpenTelemetry messaging conventions).
 */
export async function traceBatch<T>(group: string, records: readonly LogRecord[], work: () => Promise<T>): Promise<T> {
  const [first] = records;
  const alone = records.length === 1;
  const links = alone ? [] : linksTo(records);
  const attributes = {
    'messaging.system': 'kafka',
    'messaging.operation.type': 'process',
    'messaging.destination.name': first?.topic ?? '',
    'messaging.destination.partition.id': String(first?.partition ?? ''),
    'messaging.consumer.group.name': group,
    'messaging.batch.message_count': records.length,
  };
  const parent = alone && first ? remoteContext(traceparentOf(first)) : ROOT_CONTEXT;
  const span = tracer.startSpan(
    `process ${first?.topic ?? ''}`,
    { kind: SpanKind.CONSUMER, attributes, links },
    parent,
  );
  try {
    return await context.with(trace.setSpan(parent, span), work);
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'unknown' });
    throw error;
  } finally {
    span.end();
  }
}

/** The trace that the caller is in, as a traceparent; nothing outside of any. */
export function activeTraceparent(): string | undefined {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
}

/** A span around one event's handler, in the event's own trace; its effects continue that trace. */
export const traceEvent: Trace = async (event: CloudEvent, handle) => {
  const active = trace.getSpanContext(context.active());
  const remote = remoteContext(event.traceparent);
  const sameTrace = active && active.traceId === trace.getSpanContext(remote)?.traceId;
  const parent = sameTrace ? context.active() : remote;
  const attributes = { 'cloudevents.event_type': event.type, 'jisr.complaint.id': event.subject };
  const span = tracer.startSpan(`handle ${event.type}`, { kind: SpanKind.INTERNAL, attributes }, parent);
  const own = trace.setSpan(parent, span);
  try {
    await context.with(own, () => handle(activeTraceparent() ?? event.traceparent));
  } finally {
    span.end();
  }
};

function linksTo(records: readonly LogRecord[]): Link[] {
  const links: Link[] = [];
  for (const record of records) {
    const linked = trace.getSpanContext(remoteContext(traceparentOf(record)));
    if (linked && (linked.traceFlags & 1) === 1) links.push({ context: linked });
    if (links.length === mostLinks) break;
  }
  return links;
}
