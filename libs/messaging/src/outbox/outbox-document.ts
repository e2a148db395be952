import type { mongo } from 'mongoose';

/** Messages of one transaction, or a slice of them; `_id` is a hybrid clock reading, so ids sort in commit order per key. */
export interface OutboxDocument {
  readonly _id: string;
  readonly messages: readonly OutboxMessage[];
}

export interface OutboxMessage {
  readonly topic: string;
  /** Fixed when the message was made: a later change of the partition count must not split a key's order. */
  readonly partition: number;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: mongo.Binary | Buffer;
}
