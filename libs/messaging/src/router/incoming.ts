import {
  complaintIdOf,
  decode,
  institutionOfSource,
  ownerOf,
  validateForReading,
  type CloudEvent,
  type SchemaViolation,
} from '@jisr/contracts';
import type { LogRecord } from '../log/log-record.ts';

/** A record after decoding: an event, or what is wrong with it. */
export type Incoming =
  | { readonly record: LogRecord; readonly event: CloudEvent }
  | { readonly record: LogRecord; readonly problems: readonly SchemaViolation[]; readonly partial: PartialEnvelope };

/** A record that turned out to be an event. */
export type HandledRecord = Extract<Incoming, { event: CloudEvent }>;

export interface PartialEnvelope {
  readonly id?: string;
  readonly source?: string;
  readonly type?: string;
  readonly subject?: string;
}

/** Decodes the envelope and, for a known type, holds the data against its schema as a reader: unknown fields pass. */
export function receive(record: LogRecord, knows: (type: string) => boolean): Incoming {
  const decoded = decode(record);
  if ('problems' in decoded) return { record, ...decoded };
  return knows(decoded.event.type) ? judge(record, decoded.event) : { record, event: decoded.event };
}

/** Holds an event's data against the schema of its type, as a reader. */
export function judge(record: LogRecord, event: CloudEvent): Incoming {
  const problems = validateForReading(event.type, event.data).map((violation) => ({
    ...violation,
    pointer: `/data${violation.pointer}`,
  }));
  return problems.length === 0 ? { record, event } : { record, problems, partial: event };
}

/**
 * The subject whose document a request concerns: the complaint id that every context computes from an institution's own
 * reference, or the request's subject itself when it is not about a complaint (an operation's, a unit's or a contract's code).
 */
export function caseOf(event: CloudEvent): string {
  const institution = institutionOfSource(event.source);
  return institution !== undefined && isAboutCase(event.type)
    ? complaintIdOf(institution, event.subject)
    : event.subject;
}

/** False for what is reported of the registry: its subject is the code of an operation, a unit or a contract. */
export const isAboutCase = (type: string): boolean =>
  ownerOf(type) !== 'housing-projects' || !/\.(operation|unit|contract)-reported\.v1$/.test(type);
