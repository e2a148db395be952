import { isSpanContextValid, trace } from '@opentelemetry/api';
import type { IncomingMessage } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { DestinationStream, LoggerOptions } from 'pino';
import { activeComplaint } from './complaint-context.ts';
import { errorFacts, withoutContacts, withoutPersonalData } from './personal-data.ts';

/**
 * JSON lines with service, trace and complaint id. Guarantee: personal fields are redacted at any depth, no message of an
 * unknown error is shown, and no e-mail address or telephone number leaves in any text.
 */
export function pinoOptions(service: string, level = 'info'): LoggerOptions {
  return {
    level,
    base: { service },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: {
      level: label => ({ level: label }),
      log: fields => withoutPersonalData(fields) as Record<string, unknown>,
    },
    serializers: { err: (error: unknown) => (error instanceof Error ? errorFacts(error) : error) },
    mixin: correlation,
    hooks: { streamWrite: withoutContacts },
  };
}

/** For `LoggerModule.forRoot`: as `pinoOptions`, and of a request only method, path, status and duration. */
export function loggerParams(service: string, level?: string, stream?: DestinationStream): Params {
  const options = {
    ...pinoOptions(service, level),
    quietReqLogger: true,
    quietResLogger: true,
    autoLogging: { ignore: (request: IncomingMessage) => isProbe(request.url) },
    customSuccessObject: (request: IncomingMessage, response: { statusCode: number }, done: { responseTime?: number }) =>
      exchange(request, response, done.responseTime),
    customErrorObject: (request: IncomingMessage, response: { statusCode: number }, error: Error) => ({
      ...exchange(request, response),
      err: error,
    }),
  };
  return { pinoHttp: stream ? [options, stream] : options } as Params;
}

export const isProbe = (url: string | undefined) => /^\/(health|metrics)(\/|\?|$)/.test(url ?? '');

const exchange = (request: IncomingMessage, response: { statusCode: number }, durationMs?: number) => ({
  http: { method: request.method, path: request.url?.split('?')[0], status: response.statusCode, durationMs },
});

function correlation(): object {
  const span = trace.getActiveSpan()?.spanContext();
  const complaint = activeComplaint();
  return {
    ...(span && isSpanContextValid(span) ? { trace_id: span.traceId, span_id: span.spanId } : {}),
    ...(complaint ? { complaint } : {}),
  };
}
