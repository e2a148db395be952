import type { CloudEvent } from '@jisr/contracts';

/** Lines longer than this are not sent: the broker would refuse the whole batch that holds one. */
export const largestLine = 900_000;

export type ReadLine = { readonly event: CloudEvent } | { readonly problem: string };

const attributes = ['id', 'source', 'type', 'subject', 'time'] as const;

/**
 * One line of NDJSON as a CloudEvent (structured JSON form). Checks what a message needs to exist, no more: whether the
 * request is right is for the platform to say.
 */
export function readLine(text: string): ReadLine {
  if (Buffer.byteLength(text) > largestLine) return { problem: `larger than ${largestLine} bytes` };
  const parsed = parse(text);
  if (parsed === undefined) return { problem: 'not JSON' };
  if (!isRecord(parsed)) return { problem: 'not a CloudEvent: no object' };
  const lacking = attributes.filter((name) => typeof parsed[name] !== 'string' || parsed[name] === '');
  if (lacking.length > 0) return { problem: `not a CloudEvent: no ${lacking.join(', no ')}` };
  if (parsed['data'] === undefined) return { problem: 'not a CloudEvent: no data' };
  const { specversion: _version, datacontenttype: _contentType, ...event } = parsed;
  return { event: event as unknown as CloudEvent };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
