import type { CloudEvent, DataOf, EventType } from '@jisr/contracts';
import { v7 } from 'uuid';

/** A request as its institution makes it; what is left out is filled in before the first attempt to send it. */
export interface Outgoing<Type extends EventType = EventType> {
  /** Unique among all that the institution ever sends, since repeats are known by it; a UUIDv7 when left out. */
  readonly id?: string;
  readonly type: Type;
  /** The institution's own reference, or the case's id. */
  readonly subject: string;
  /** When it happened (RFC 3339); now, when left out. */
  readonly time?: string;
  readonly data: DataOf<Type>;
}

/** The event that goes out, whole: whoever sends it again sends the same. */
export const eventOf = (institution: string, { id = v7(), time = now(), ...said }: Outgoing): CloudEvent => ({
  id,
  time,
  source: `/institutions/${institution}`,
  ...said,
});

const now = () => new Date().toISOString();
