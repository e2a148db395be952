import { withComplaint } from '@jisr/observability';
import { context, propagation, ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api';
import type { Delivery } from './deliveries.ts';

const tracer = trace.getTracer('@jisr/notifications');

/** Does the work of sending in the trace of the event that is told, however much later it is. */
export async function inTraceOf<T>(
  { about, template, traceparent }: Pick<Delivery, 'about' | 'template' | 'traceparent'>,
  work: () => Promise<T>,
): Promise<T> {
  const parent = traceparent ? propagation.extract(ROOT_CONTEXT, { traceparent }) : ROOT_CONTEXT;
  const attributes = { 'jisr.complaint.id': about, 'jisr.notification.template': template };
  const span = tracer.startSpan('send message', { kind: SpanKind.INTERNAL, attributes }, parent);
  try {
    return await context.with(trace.setSpan(parent, span), () => withComplaint(about, work));
  } finally {
    span.end();
  }
}

/** The `traceparent` that effects of the work under way carry on. */
export function currentTraceparent(): string | undefined {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
}
