import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { MongoDBInstrumentation } from '@opentelemetry/instrumentation-mongodb';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { AlwaysOffSampler, BatchSpanProcessor, NoopSpanProcessor } from '@opentelemetry/sdk-trace';
import { ATTR_SERVICE_NAME } from '@opentelemetry/semantic-conventions';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isProbe } from '../logs/logger-options.ts';
import { PrivateSpans } from './private-spans.ts';

interface Telemetry {
  readonly sdk: NodeSDK;
  readonly prometheus: PrometheusExporter;
}

let running: Telemetry | undefined;

/**
 * Starts tracing and metrics of this process, once. Spans leave only when OTEL_EXPORTER_OTLP_ENDPOINT is set; without it
 * trace ids are still made and passed on (logs and events carry them), but nothing is recorded.
 */
export function startTelemetry(env: NodeJS.ProcessEnv = process.env): void {
  if (running) return;
  const prometheus = new PrometheusExporter({ preventServerStart: true });
  const sdk = new NodeSDK({
    autoDetectResources: false,
    resource: resourceFromAttributes({ [ATTR_SERVICE_NAME]: env['OTEL_SERVICE_NAME'] ?? basename(process.cwd()) }),
    textMapPropagator: new W3CTraceContextPropagator(),
    metricReaders: [prometheus],
    logRecordProcessors: [],
    instrumentations: instrumentations(),
    ...traces(env),
  });
  sdk.start();
  running = { sdk, prometheus };
}

/** Flushes and stops; waits at most `limitMs`, because a collector that is down must not hold a shutdown. */
export async function stopTelemetry(limitMs = 1_000): Promise<void> {
  const { sdk } = running ?? {};
  running = undefined;
  if (!sdk) return;
  const limit = new AbortController();
  await Promise.race([sdk.shutdown().catch(() => undefined), delay(limitMs, undefined, limit).catch(() => undefined)]);
  limit.abort();
}

/** Answers a Prometheus scrape. */
export function serveMetrics(request: IncomingMessage, response: ServerResponse): void {
  if (running) return running.prometheus.getMetricsRequestHandler(request, response);
  response
    .writeHead(503, { 'content-type': 'text/plain' })
    .end('telemetry is not started: run node with --import @jisr/observability/register\n');
}

function traces(env: NodeJS.ProcessEnv) {
  if (!env['OTEL_EXPORTER_OTLP_ENDPOINT'] && !env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'])
    return { sampler: new AlwaysOffSampler(), spanProcessors: [new NoopSpanProcessor()] };
  return { spanProcessors: [new BatchSpanProcessor({ exporter: new PrivateSpans(new OTLPTraceExporter()) })] };
}

const instrumentations = () => [
  new HttpInstrumentation({ ignoreIncomingRequestHook: (request) => isProbe(request.url) }),
  new UndiciInstrumentation({ requireParentforSpans: true }),
  new MongoDBInstrumentation({ enhancedDatabaseReporting: false, dbStatementSerializer: () => '' }),
];
