import { Problem } from './problem.ts';

const codes: Readonly<Record<number, string>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  409: 'conflict',
  413: 'too-large',
  415: 'unsupported-media-type',
  422: 'unprocessable',
  429: 'too-many-requests',
  503: 'unavailable',
};

/**
 * The problem that an error means for the caller. A framework's error keeps its status alone: its words are its own and
 * may quote the request. Whatever has no HTTP status is our fault and says nothing.
 */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const status = statusOf(error);
  return new Problem(status, codes[status] ?? (status < 500 ? 'bad-request' : 'internal'));
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 500;
  const { status } =
    'getStatus' in error && typeof error.getStatus === 'function'
      ? { status: error.getStatus() as unknown }
      : { status: undefined, ...error };
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
