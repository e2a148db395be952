import type { mongo } from 'mongoose';

/**
 * A key whose records wait. Its document is where a drain and a new batch of the same key meet: both write it, so one
 * of the two transactions conflicts and the key's order holds.
 */
export interface ParkedKey {
  readonly _id: string;
  readonly topic: string;
  readonly partition: number;
  readonly group: string;
  /** `dead` keys wait for an operator; `retrying` ones for `nextAttemptAt`. */
  readonly status: 'retrying' | 'dead';
  readonly attempts: number;
  readonly nextAttemptAt: Date;
  readonly failure: Failure;
  /** Changes with every touch, so that two touches never pass each other unseen. */
  readonly touches: number;
}

/** A record as it came, byte for byte; `_id` sorts by offset within a partition. */
export interface ParkedRecord {
  readonly _id: string;
  readonly keyId: string;
  readonly offset: mongo.Long;
  readonly topic: string;
  readonly partition: number;
  readonly key: mongo.Binary | Buffer | null;
  readonly value: mongo.Binary | Buffer | null;
  readonly headers: Readonly<Record<string, mongo.Binary | Buffer>>;
}

/** Why a record can't be handled, in terms that are safe to show: never its content. */
export interface Failure {
  readonly errorClass: string;
  readonly handler: string;
  readonly frame: string;
  readonly fingerprint: string;
}
