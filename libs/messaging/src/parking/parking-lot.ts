import { mongo } from 'mongoose';
import { collections } from '../collections.ts';
import { partitionId, type LogRecord } from '../log/log-record.ts';
import type { Failure, ParkedKey, ParkedRecord } from './parked-documents.ts';

/** Names the order to keep: the records of one key in one partition, for one consumer group. */
export function keyIdOf(group: string, record: LogRecord): string {
  const place = partitionId(group, record.topic, record.partition);
  return record.key ? keyIdAt(place, record.key) : `${place}|offset-${record.offset}`;
}

/** The same for a key, by what `partitionId` calls its partition. */
export const keyIdAt = (place: string, key: Buffer): string => `${place}|${key.toString('base64')}`;

/**
 * Where the records of a troubled key wait, in order, while every other key flows.
 *
 * Guarantees: a parked record is stored byte for byte in the transaction that moves the offset past it; later records of
 * its key join behind it; a drain and a new batch of one key conflict, they never overtake each other.
 */
export class ParkingLot {
  readonly keys: mongo.Collection<ParkedKey>;
  readonly records: mongo.Collection<ParkedRecord>;

  constructor(
    readonly group: string,
    db: mongo.Db,
  ) {
    this.keys = db.collection(collections.parkedKeys);
    this.records = db.collection(collections.parkedRecords);
  }

  /** Which of these keys have records waiting. */
  async parkedAmong(records: readonly LogRecord[], session: mongo.ClientSession): Promise<ReadonlySet<string>> {
    const ids = [...new Set(records.map((record) => keyIdOf(this.group, record)))];
    const found = await this.keys.find({ _id: { $in: ids } }, { session, projection: { _id: 1 } }).toArray();
    return new Set(found.map(({ _id }) => _id));
  }

  /** Queues records behind those of their keys that already wait. */
  async join(records: readonly LogRecord[], session: mongo.ClientSession): Promise<void> {
    if (records.length === 0) return;
    const keyIds = [...new Set(records.map((record) => keyIdOf(this.group, record)))];
    await this.keys.updateMany({ _id: { $in: keyIds } }, { $inc: { touches: 1 } }, { session });
    await this.records.insertMany(
      records.map((record) => this.toDocument(record)),
      { session, ordered: false },
    );
  }

  /** Opens a queue for the key of a record that failed. */
  async park(
    record: LogRecord,
    key: Pick<ParkedKey, 'status' | 'attempts' | 'nextAttemptAt' | 'failure'>,
    session: mongo.ClientSession,
  ): Promise<void> {
    const { topic, partition } = record;
    const _id = keyIdOf(this.group, record);
    await this.keys.insertOne({ _id, group: this.group, topic, partition, touches: 0, ...key }, { session });
    await this.records.insertOne(this.toDocument(record), { session });
  }

  private toDocument(record: LogRecord): ParkedRecord {
    const { topic, partition, offset, key, value, headers } = record;
    const place = partitionId(this.group, topic, partition);
    return {
      _id: `${place}|${offset.toString().padStart(20, '0')}`,
      keyId: keyIdOf(this.group, record),
      offset: mongo.Long.fromBigInt(offset),
      topic,
      partition,
      key,
      value,
      headers,
    };
  }
}

/** The record as it left the log. */
export function toLogRecord(parked: ParkedRecord): LogRecord {
  const headers = Object.fromEntries(Object.entries(parked.headers).map(([name, value]) => [name, bytes(value)]));
  return {
    topic: parked.topic,
    partition: parked.partition,
    offset: BigInt(parked.offset.toString()),
    key: parked.key && bytes(parked.key),
    value: parked.value && bytes(parked.value),
    headers,
  };
}

const bytes = (value: mongo.Binary | Buffer): Buffer => (Buffer.isBuffer(value) ? value : Buffer.from(value.value()));

export type { Failure };
