import type { CloudEvent } from '../cloud-event.ts';
import type { SchemaViolation } from '../validation.ts';
import { attributeProblems, attributesOf, toDecoded, type AttributeValue } from './attributes.ts';
import { batchFormat, eventFormat, isJsonFormat, modeOf, type ContentMode } from './content-type.ts';
import type { Decoded } from './decoded.ts';
import { decodeHeaderValue, encodeHeaderValue } from './http-header-value.ts';
import { InvalidEventError } from './invalid-event.ts';
import { parseJson, readData, readJsonEvent, readStructured, toJsonEvent } from './json-format.ts';

/** A request or a response that carries events; header names in lower case. */
export interface HttpMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What came: headers as Node has them (names in any case, bytes as Latin-1), the whole body. */
export interface ReceivedHttp {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/** What a message carries, each event read or refused by itself, or why the message as a whole carries none. */
export type HttpEvents =
  { readonly mode: ContentMode; readonly events: readonly Decoded[] } | { readonly problem: SchemaViolation };

const refused = (code: string): HttpEvents => ({ problem: { pointer: '', code } });

/** Reads a message by CloudEvents' HTTP binding 1.0.2, in any of its modes. Total: no bytes make it throw. */
export function readHttp({ headers, body }: ReceivedHttp): HttpEvents {
  const lines = linesOf(headers);
  const contentType = lines.get('content-type')?.[0];
  const mode = modeOf(contentType);
  if (mode === 'binary') return readBinary(lines, contentType, body);
  if (!isJsonFormat(contentType)) return refused('event-format');
  return mode === 'batch' ? readBatch(body) : { mode, events: [readStructured(body)] };
}

/**
 * The message that carries an event. Says nothing of its data, of which a reader may be shown a part only.
 * Throws `InvalidEventError` when an attribute breaks CloudEvents' rules.
 */
export function writeHttp(event: CloudEvent, mode: Exclude<ContentMode, 'batch'>): HttpMessage {
  assertAttributes(event);
  return mode === 'binary' ? writeBinary(event) : writeJson(eventFormat, toJsonEvent(event));
}

/** The message that carries several events, or none; only for readers who asked for batches (HTTP binding, 3). */
export function writeHttpBatch(events: readonly CloudEvent[]): HttpMessage {
  events.forEach(assertAttributes);
  return writeJson(batchFormat, events.map(toJsonEvent));
}

type HeaderLines = ReadonlyMap<string, readonly string[]>;

function linesOf(headers: ReceivedHttp['headers']): HeaderLines {
  const lines = new Map<string, string[]>();
  for (const [name, value] of Object.entries(headers)) {
    const known = lines.get(name.toLowerCase()) ?? [];
    if (value !== undefined) lines.set(name.toLowerCase(), known.concat(value));
  }
  return lines;
}

function readBinary(lines: HeaderLines, contentType: string | undefined, body: Buffer): HttpEvents {
  const attributes = new Map<string, AttributeValue>();
  for (const [name, values] of lines) if (name.startsWith('ce-')) attributes.set(name.slice(3), attributeIn(values));
  if (attributes.size === 0) return refused('not-an-event');
  if (attributes.has('datacontenttype')) attributes.set('datacontenttype', { unreadable: 'content-type-header' });
  else if (contentType !== undefined) attributes.set('datacontenttype', contentType);
  return { mode: 'binary', events: [toDecoded(attributes, readData(body))] };
}

function attributeIn([value = '', ...others]: readonly string[]): AttributeValue {
  if (others.length > 0) return { unreadable: 'attribute-repeated' };
  return decodeHeaderValue(value) ?? { unreadable: 'encoding' };
}

function readBatch(body: Buffer): HttpEvents {
  const parsed = parseJson(body);
  if (!parsed) return refused('undecodable');
  return Array.isArray(parsed.json)
    ? { mode: 'batch', events: parsed.json.map(readJsonEvent) }
    : refused('not-a-batch');
}

function writeBinary(event: CloudEvent): HttpMessage {
  const { datacontenttype = '', ...attributes } = attributesOf(event);
  const lines = Object.entries(attributes).map(([name, text]) => [`ce-${name}`, encodeHeaderValue(text)] as const);
  const headers = { ...Object.fromEntries(lines), 'content-type': datacontenttype };
  return { headers, body: Buffer.from(JSON.stringify(event.data)) };
}

const writeJson = (format: string, json: object): HttpMessage => ({
  headers: { 'content-type': `${format}; charset=utf-8` },
  body: Buffer.from(JSON.stringify(json)),
});

function assertAttributes(event: CloudEvent): void {
  const problems = attributeProblems(event);
  if (problems.length > 0) throw new InvalidEventError(event.type, problems);
}
