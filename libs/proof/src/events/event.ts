import type { Json } from '../canonical.ts';

/** What of a CloudEvent is proven: its attributes by value, the fields of its data one by one. */
export interface ProvenEvent {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly sequence?: number;
  readonly data: Readonly<Record<string, Json>>;
}

/** The attributes that an event's hash covers; an event may carry more (such as `traceparent`), which no hash covers. */
export const attributesOf = ({ id, source, type, subject, time, sequence }: ProvenEvent) => ({
  id,
  source,
  type,
  subject,
  time,
  ...(sequence !== undefined && { sequence }),
});
