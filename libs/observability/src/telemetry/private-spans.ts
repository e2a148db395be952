import type { Attributes } from '@opentelemetry/api';
import type { ExportResult } from '@opentelemetry/core';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';
import { withoutContacts } from '../logs/personal-data.ts';

/** Attributes may leave the process by name only; an instrumentation's next version can't add one behind our back. */
const ALLOWED =
  /^(messaging\.|jisr\.|server\.|network\.|cloudevents\.event_(id|type|source)$|db\.(system|system\.name|name|namespace|operation\.name|operation|collection\.name|mongodb\.collection|response\.status_code)$|http\.(request\.method|method|response\.status_code|status_code|route)$|url\.(scheme|path)$|error\.type$|exception\.type$|rpc\.)/;

/** Passes spans on without query strings, statements, error messages or any attribute that isn't known to be harmless. */
export class PrivateSpans implements SpanExporter {
  constructor(private readonly target: SpanExporter) {}

  export(spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    this.target.export(spans.map(privately), done);
  }

  shutdown(): Promise<void> {
    return this.target.shutdown();
  }

  async forceFlush(): Promise<void> {
    await this.target.forceFlush?.();
  }
}

/** Inherits the span, because its methods and private fields are the exporter's business. */
function privately(span: ReadableSpan): ReadableSpan {
  return Object.create(span, {
    attributes: { value: harmless(span.attributes), enumerable: true },
    status: { value: { code: span.status.code }, enumerable: true },
    events: {
      value: span.events.map((event) => ({ ...event, attributes: harmless(event.attributes ?? {}) })),
      enumerable: true,
    },
    links: {
      value: span.links.map((link) => ({ ...link, attributes: harmless(link.attributes ?? {}) })),
      enumerable: true,
    },
  }) as ReadableSpan;
}

function harmless(attributes: Attributes): Attributes {
  const kept = Object.entries(attributes).filter(([name]) => ALLOWED.test(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, typeof value === 'string' ? withoutContacts(value) : value]),
  );
}
