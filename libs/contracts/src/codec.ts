import type { CloudEvent } from './cloud-event.ts';
import { dataSchemaOf, isEventType } from './event-types.ts';
import { validateForWriting, type SchemaViolation } from './validation.ts';

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

export type Decoded =
  | { readonly event: CloudEvent }
  | {
      readonly problems: readonly SchemaViolation[];
      readonly partial: { id?: string; type?: string; subject?: string };
    };

/** Data that its own schema forbids: a defect of the writer. */
export class InvalidEventError extends Error {
  override readonly name = 'InvalidEventError';

  constructor(type: string, violations: readonly SchemaViolation[]) {
    super(
      `${type} breaks its schema: ${violations.map(({ pointer, code }) => `${pointer || '/'} ${code}`).join(', ')}`,
    );
  }
}

/** Encodes an event. Throws `InvalidEventError` when the data is not exactly what its schema declares. */
export function encode(event: CloudEvent): EncodedRecord {
  const violations = validateForWriting(event.type, event.data);
  if (violations.length > 0) throw new InvalidEventError(event.type, violations);
  return encodeUnchecked(event);
}

/** Encodes whatever it is given; for tools that pass on what others wrote, so that the platform can judge it. */
export function encodeUnchecked(event: CloudEvent): EncodedRecord {
  const { id, source, type, subject, time, sequence, traceparent } = event;
  const dataschema = event.dataschema ?? (isEventType(type) ? dataSchemaOf(type) : undefined);
  const headers: Record<string, string> = {
    ce_specversion: '1.0',
    ce_id: id,
    ce_source: source,
    ce_type: type,
    ce_subject: subject,
    ce_time: time,
    'content-type': 'application/json',
  };
  if (sequence !== undefined) headers['ce_sequence'] = String(sequence);
  if (dataschema !== undefined) headers['ce_dataschema'] = dataschema;
  if (traceparent !== undefined) headers['ce_traceparent'] = traceparent;
  return { key: subject, headers, value: Buffer.from(JSON.stringify(event.data)) };
}

const required = ['id', 'source', 'type', 'subject', 'time'] as const;
const rfc3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** Reads the envelope and parses the data; whether the data fits its type is `validateForReading`'s to say. */
export function decode({ headers, value }: RecordBytes): Decoded {
  const attribute = (name: string) => headers[`ce_${name}`]?.toString('utf8');
  const [id, source, type, subject, time] = required.map(attribute);
  const problems: SchemaViolation[] = [];
  for (const name of required) if (!attribute(name)) problems.push({ pointer: `/${name}`, code: 'required' });
  if (attribute('specversion') !== '1.0') problems.push({ pointer: '/specversion', code: 'specversion' });
  if (time && (!rfc3339.test(time) || Number.isNaN(Date.parse(time))))
    problems.push({ pointer: '/time', code: 'format', params: { format: 'date-time' } });
  const sequence = readSequence(attribute('sequence'), problems);
  const contentType = headers['content-type']?.toString('latin1') ?? 'application/json';
  if (!/^application\/([\w.-]+\+)?json\b/i.test(contentType))
    problems.push({ pointer: '/datacontenttype', code: 'content-type' });
  const data = parse(value, problems);
  if (problems.length > 0 || !id || !source || !type || !subject || !time) {
    return { problems, partial: { ...(id && { id }), ...(type && { type }), ...(subject && { subject }) } };
  }
  const dataschema = attribute('dataschema');
  const traceparent = attribute('traceparent') ?? headers['traceparent']?.toString('latin1');
  return {
    event: {
      id,
      source,
      type,
      subject,
      time,
      ...(sequence !== undefined && { sequence }),
      ...(dataschema && { dataschema }),
      ...(traceparent && { traceparent }),
      data,
    },
  };
}

function readSequence(text: string | undefined, problems: SchemaViolation[]): number | undefined {
  if (text === undefined) return undefined;
  const sequence = Number(text);
  if (Number.isSafeInteger(sequence) && sequence > 0) return sequence;
  problems.push({ pointer: '/sequence', code: 'sequence' });
  return undefined;
}

function parse(value: Buffer | null, problems: SchemaViolation[]): unknown {
  try {
    return JSON.parse(value?.toString('utf8') ?? '');
  } catch {
    problems.push({ pointer: '/data', code: 'undecodable' });
    return undefined;
  }
}
