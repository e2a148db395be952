import type { EventData } from './generated/event-data.ts';
import type { eventTypes } from './generated/event-types.ts';

/** Every type that a schema declares. */
export type EventType = keyof typeof eventTypes & keyof EventData;

/** A CloudEvents 1.0 event as Jisr uses it; `specversion` and `datacontenttype` are implied. */
export interface CloudEvent<Type extends string = string, Data = unknown> {
  /** Unique within its source; UUIDv7 for our own. */
  readonly id: string;
  /** `/jisr/<context>` or `/institutions/<id>`. */
  readonly source: string;
  readonly type: Type;
  /** Complaint id, or the institution's own reference in a request. */
  readonly subject: string;
  /** When it happened in the world (RFC 3339). */
  readonly time: string;
  /** Counts up from 1 per source and subject; institutions need not send it. */
  readonly sequence?: number;
  readonly dataschema?: string;
  /** W3C trace context. */
  readonly traceparent?: string;
  /** Attributes of others, in canonical strings (CloudEvents 1.0.2, type system); names are `[a-z0-9]{1,20}`. */
  readonly extensions?: Readonly<Record<string, string>>;
  readonly data: Data;
}

export type DataOf<T extends EventType> = EventData[T];

export type EventOf<T extends EventType> = T extends EventType ? CloudEvent<T, EventData[T]> : never;

/** What a mapper says; the unit of work adds the envelope, the cause and the time. */
export type Draft<T extends EventType = EventType> = T extends EventType
  ? { readonly type: T; readonly data: Omit<EventData[T], 'causedBy' | 'occurredAt'> }
  : never;
