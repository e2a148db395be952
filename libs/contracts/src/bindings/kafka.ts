import { isUtf8 } from 'node:buffer';
import type { CloudEvent } from '../cloud-event.ts';
import { validateForWriting } from '../validation.ts';
import { attributeProblems, attributesOf, partialOf, toDecoded, type AttributeValue } from './attributes.ts';
import { isJsonFormat, modeOf } from './content-type.ts';
import type { Decoded } from './decoded.ts';
import { InvalidEventError } from './invalid-event.ts';
import { isObject, parseJson, readData, readJsonEvent, readStructured } from './json-format.ts';

/** A Kafka record in CloudEvents binary mode (Kafka protocol binding 1.0.2). */
export interface EncodedRecord {
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer;
}

/** What arrives: bytes, any of which may be missing or wrong. */
export interface RecordBytes {
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Buffer | undefined>>;
}

/**
 * Encodes an event. Throws `InvalidEventError` when an attribute breaks CloudEvents' rules or the data is not exactly what
 * its schema declares.
 */
export function encode(event: CloudEvent): EncodedRecord {
  const violations = [...attributeProblems(event), ...validateForWriting(event.type, event.data)];
  if (violations.length > 0) throw new InvalidEventError(event.type, violations);
  return encodeUnchecked(event);
}

/** Encodes whatever it is given; for tools that pass on what others wrote, so that the platform can judge it. */
export function encodeUnchecked(event: CloudEvent): EncodedRecord {
  const { datacontenttype = '', ...attributes } = attributesOf(event);
  const prefixed = Object.entries(attributes).map(([name, text]) => [`ce_${name}`, text] as const);
  const headers = { ...Object.fromEntries(prefixed), 'content-type': datacontenttype };
  return { key: event.subject, headers, value: Buffer.from(JSON.stringify(event.data)) };
}

/**
 * Reads a record by CloudEvents' Kafka binding 1.0.2, binary or structured, envelope and JSON; whether the data fits its
 * type is `validateForReading`'s to say. Total: no bytes make it throw.
 */
export function decode({ headers, value }: RecordBytes): Decoded {
  const contentType = headers['content-type']?.toString('latin1');
  const attributes = attributesIn(headers, contentType);
  switch (modeOf(contentType)) {
    case 'batch':
      return { problems: [{ pointer: '', code: 'batch-on-kafka' }], partial: partialOf(attributes) };
    case 'structured':
      if (isJsonFormat(contentType)) return readStructured(value);
      return { problems: [{ pointer: '', code: 'event-format' }], partial: partialOf(attributes) };
    case 'binary':
      return unmarkedEvent(headers, value) ?? toDecoded(attributes, readData(value));
  }
}

/** Names are case-sensitive on Kafka. The content type stands in its own header; an SDK repeats it as `ce_`. */
function attributesIn(headers: RecordBytes['headers'], contentType: string | undefined) {
  const attributes = new Map<string, AttributeValue>();
  const { traceparent } = headers;
  if (traceparent) attributes.set('traceparent', textOf(traceparent));
  for (const [name, bytes] of Object.entries(headers))
    if (bytes && name.startsWith('ce_')) attributes.set(name.slice(3), textOf(bytes));
  if (contentType !== undefined) attributes.set('datacontenttype', contentType);
  return attributes;
}

const textOf = (bytes: Buffer): AttributeValue => (isUtf8(bytes) ? bytes.toString('utf8') : { unreadable: 'encoding' });

/**
 * A structured event whose content type does not say so: the binding lets a sender leave it out, and the Python SDK 1.x
 * puts the data's there. Without a single attribute in its headers it could be nothing else.
 */
function unmarkedEvent(headers: RecordBytes['headers'], value: Buffer | null): Decoded | undefined {
  if (Object.keys(headers).some((name) => name.startsWith('ce_'))) return undefined;
  const json = parseJson(value)?.json;
  return isObject(json) && 'specversion' in json ? readJsonEvent(json) : undefined;
}
