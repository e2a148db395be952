import { isSpanContextValid, trace } from '@opentelemetry/api';
import type { IncomingMessage } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { DestinationStream, LoggerOptions } from 'pino';
import { activeComplaint } from './complaint-context.ts';
import { errorFacts, PERSONAL_FIELDS, REDACTED, withoutContacts, withoutPersonalData } from './personal-data.ts';

/** The bindings of a child logger pass no formatter, so pino's own redaction covers them, three levels deep. */
const bindingPaths = PERSONAL_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

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
      level: (label) => ({ level: label }),
      log: (fields) => withoutPersonalData(fields) as Record<string, unknown>,
    },
    serializers: { err: (error: unknown) => (error instanceof Error ? errorFacts(error) : error) },
    redact: { paths: bindingPaths, censor: REDACTED },
    mixin: correlation,
    hooks: {
      streamWrite: withoutContacts,
      logMethod(args, method) {
        method.apply(this, titled(args));
      },
    },
  };
}

/** For `LoggerModule.forRoot`: as `pinoOptions`, and of a request only method, path, status and duration. */
export function loggerParams(service: string, level?: string, stream?: DestinationStream): Params {
  const options = {
    ...pinoOptions(service, level),
    quietReqLogger: true,
    quietResLogger: true,
    autoLogging: { ignore: (request: IncomingMessage) => isProbe(request.url) },
    customSuccessObject: (
      request: IncomingMessage,
      response: { statusCode: number },
      done: { responseTime?: number },
    ) => exchange(request, response, done.responseTime),
    customErrorObject: (request: IncomingMessage, response: { statusCode: number }, error: Error) => ({
      ...exchange(request, response),
      err: error,
    }),
  };
  return { pinoHttp: stream ? [options, stream] : options } as Params;
}

/** Asked over and over by machines: no line and no trace tells of it. */
export const isProbe = (url: string | undefined) => /^\/(health|metrics|internal\/clock)(\/|\?|$)/.test(url ?? '');

const exchange = (request: IncomingMessage, response: { statusCode: number }, durationMs?: number) => ({
  http: { method: request.method, path: request.url?.split('?')[0], status: response.statusCode, durationMs },
});

/** Without a message of its own a line would take the error's, which may quote a citizen; it takes the error's class. */
function titled<Args extends unknown[]>(args: Args): Args {
  const [first, ...rest] = args;
  if (first instanceof Error) return [{ err: first }, ...(rest.length > 0 ? rest : [first.name])] as unknown as Args;
  const { err } = (first ?? {}) as { err?: unknown };
  return rest.length === 0 && err instanceof Error ? ([first, err.name] as unknown as Args) : args;
}

function correlation(): object {
  const span = trace.getActiveSpan()?.spanContext();
  const complaint = activeComplaint();
  return {
    ...(span && isSpanContextValid(span) ? { trace_id: span.traceId, span_id: span.spanId } : {}),
    ...(complaint ? { complaint } : {}),
  };
}
