import type { CloudEvent } from '../cloud-event.ts';
import { dataSchemaOf, isEventType } from '../event-types.ts';
import type { SchemaViolation } from '../validation.ts';
import { faultOf } from './attribute-rules.ts';
import type { Decoded } from './decoded.ts';

/** A value in its type's canonical string encoding, or the code of why what came holds none. */
export type AttributeValue = string | { readonly unreadable: string };

/** An event's data, or why there is none. */
export type Payload = { readonly data: unknown } | { readonly problem: SchemaViolation };

/** However much is wrong and however long its names are, the answer stays small enough to be sent. */
const [mostProblems, longestName] = [50, 64];

/** CloudEvents asks for the first four; Jisr for who it is about and when it happened, too. */
const required = ['specversion', 'id', 'source', 'type', 'subject', 'time'];

/** Makes an event of what any mode carries, or names every rule of CloudEvents and of Jisr's envelope that it breaks. */
export function toDecoded(attributes: ReadonlyMap<string, AttributeValue>, payload: Payload): Decoded {
  const problems = [...missing(attributes), ...faulty(attributes)].slice(0, mostProblems);
  const isOtherContent = problems.some(({ pointer }) => pointer === '/datacontenttype');
  if ('problem' in payload && !isOtherContent) problems.push(payload.problem);
  if (problems.length > 0 || 'problem' in payload) return { problems, partial: partialOf(attributes) };
  return { event: toEvent(readable(attributes), payload.data) };
}

const missing = (attributes: ReadonlyMap<string, AttributeValue>): SchemaViolation[] =>
  required.filter((name) => !attributes.has(name)).map((name) => violation(name, absence(name)));

const absence = (name: string) => ({ code: name === 'specversion' ? 'specversion' : 'required' });

function* faulty(attributes: ReadonlyMap<string, AttributeValue>): Iterable<SchemaViolation> {
  for (const [name, value] of attributes) {
    const fault = typeof value === 'string' ? faultOf(name, value) : { code: value.unreadable };
    if (fault) yield violation(name, fault);
  }
}

const violation = (name: string, fault: Omit<SchemaViolation, 'pointer'>): SchemaViolation => ({
  pointer: `/${name.slice(0, longestName).replace(/~/g, '~0').replace(/\//g, '~1')}`,
  ...fault,
});

/** What can be told of whatever an event is that is none. */
export function partialOf(attributes: ReadonlyMap<string, AttributeValue>) {
  const { id, type, subject } = readable(attributes);
  return { ...(id && { id }), ...(type && { type }), ...(subject && { subject }) };
}

const readable = (attributes: ReadonlyMap<string, AttributeValue>): Readonly<Record<string, string>> =>
  Object.fromEntries([...attributes].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

/** The attributes hold all that is required: `toDecoded` has seen to it. */
function toEvent(attributes: Readonly<Record<string, string>>, data: unknown): CloudEvent {
  const { specversion: _version, datacontenttype: _type, ...named } = attributes;
  const { id = '', source = '', type = '', subject = '', time = '', ...optional } = named;
  const { sequence, dataschema, traceparent, ...extensions } = optional;
  return {
    id,
    source,
    type,
    subject,
    time,
    ...(sequence !== undefined && { sequence: Number(sequence) }),
    ...(dataschema !== undefined && { dataschema }),
    ...(traceparent && { traceparent }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
    data,
  };
}

/**
 * What every mode writes of an event, in canonical strings. The content type is always said, and the schema of a type
 * that has one. No extension takes the place of an attribute.
 */
export function attributesOf(event: CloudEvent): Readonly<Record<string, string>> {
  const { id, source, type, subject, time, sequence, traceparent, extensions } = event;
  const dataschema = event.dataschema ?? (isEventType(type) ? dataSchemaOf(type) : undefined);
  return {
    ...extensions,
    specversion: '1.0',
    id,
    source,
    type,
    subject,
    time,
    datacontenttype: 'application/json',
    ...(sequence !== undefined && { sequence: String(sequence) }),
    ...(dataschema !== undefined && { dataschema }),
    ...(traceparent !== undefined && { traceparent }),
  };
}

/** The rules that an event's attributes break. */
export const attributeProblems = (event: CloudEvent): SchemaViolation[] => [
  ...faulty(new Map(Object.entries(attributesOf(event)))),
];
