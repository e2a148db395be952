import type { CloudEvent } from '../cloud-event.ts';
import { attributesOf, toDecoded, type AttributeValue, type Payload } from './attributes.ts';
import type { Decoded } from './decoded.ts';

const notAnEvent: Decoded = { problems: [{ pointer: '', code: 'not-an-event' }], partial: {} };
const undecodable: Decoded = { problems: [{ pointer: '', code: 'undecodable' }], partial: {} };

/** Reads a whole event in the JSON event format 1.0.2. */
export function readStructured(bytes: Buffer | null): Decoded {
  const parsed = parseJson(bytes);
  return parsed ? readJsonEvent(parsed.json) : undecodable;
}

/** Reads one event of the JSON format, once its text is parsed. */
export function readJsonEvent(json: unknown): Decoded {
  if (!isObject(json)) return notAnEvent;
  const { data: _data, data_base64: _base64, ...members } = json;
  const attributes = Object.entries(members)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => [name, canonical(name, value)] as const);
  return toDecoded(new Map(attributes), payloadOf(json));
}

/** The JSON value that stands for an event; `sequence` is a string, as its extension has it. */
export const toJsonEvent = (event: CloudEvent): object => ({ ...attributesOf(event), data: event.data });

/** Bytes of a binary message as data; all schemas of Jisr are JSON. */
export function readData(bytes: Buffer | null, pointer = '/data'): Payload {
  if (!bytes?.length) return { problem: { pointer, code: 'required' } };
  const parsed = parseJson(bytes);
  return parsed ? { data: parsed.json } : { problem: { pointer, code: 'undecodable' } };
}

/** RFC 8259: UTF-8, whose byte order mark may be ignored. Nothing when it is not JSON. */
export function parseJson(bytes: Buffer | null): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes ?? undefined)) as unknown };
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** None of the attributes that CloudEvents itself names is an Integer or a Boolean. */
const strings = new Set(['specversion', 'id', 'source', 'type', 'subject', 'time', 'dataschema', 'datacontenttype']);

/** JSON format 2.2, read back into canonical strings. */
function canonical(name: string, value: unknown): AttributeValue {
  if (typeof value === 'string') return value;
  const isScalar = typeof value === 'boolean' || isInteger(value);
  return isScalar && !strings.has(name) ? String(value) : { unreadable: 'attribute-type' };
}

const isInteger = (value: unknown): boolean => Number.isInteger(value) && (Number(value) | 0) === value;

/** JSON format 3.1.2: `data` is the value itself, `data_base64` its bytes; one of them. */
function payloadOf(json: Readonly<Record<string, unknown>>): Payload {
  if (!('data_base64' in json)) return 'data' in json ? { data: json['data'] } : readData(null);
  const pointer = '/data_base64';
  if ('data' in json) return { problem: { pointer, code: 'data-given-twice' } };
  const bytes = fromBase64(json['data_base64']);
  return bytes ? readData(bytes, pointer) : { problem: { pointer, code: 'base64' } };
}

/** RFC 4648, section 4; Node alone would skip over what is none. */
function fromBase64(text: unknown): Buffer | undefined {
  if (typeof text !== 'string') return undefined;
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}
