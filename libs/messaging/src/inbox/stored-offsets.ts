import { isDuplicateKey } from '@jisr/mongo';
import { mongo } from 'mongoose';
import { collections } from '../collections.ts';
import { OffsetMovedError } from '../faults.ts';

interface OffsetDocument {
  readonly _id: string;
  readonly next: mongo.Long | number | bigint;
}

/**
 * The position of each partition, kept beside the effects of its records.
 *
 * Guarantees: `advance` succeeds only from the position that the caller last knew, so a redelivered batch and a zombie
 * consumer abort. It costs one small document a partition and never expires.
 */
export class StoredOffsets {
  private readonly collection: mongo.Collection<OffsetDocument>;

  constructor(db: mongo.Db) {
    this.collection = db.collection(collections.offsets);
  }

  async read(partitionId: string): Promise<bigint | undefined> {
    const found = await this.collection.findOne({ _id: partitionId }, { readConcern: { level: 'majority' } });
    return found ? BigInt(found.next.toString()) : undefined;
  }

  async advance(
    partitionId: string,
    known: bigint | undefined,
    next: bigint,
    session: mongo.ClientSession,
  ): Promise<void> {
    if (known === undefined) return this.insertFirst(partitionId, next, session);
    const { matchedCount } = await this.collection.updateOne(
      { _id: partitionId, next: mongo.Long.fromBigInt(known) },
      { $set: { next: mongo.Long.fromBigInt(next) } },
      { session },
    );
    if (matchedCount === 0) throw new OffsetMovedError(`${partitionId} is no longer at ${known}`);
  }

  private async insertFirst(partitionId: string, next: bigint, session: mongo.ClientSession): Promise<void> {
    try {
      await this.collection.insertOne({ _id: partitionId, next: mongo.Long.fromBigInt(next) }, { session });
    } catch (error) {
      if (isDuplicateKey(error)) throw new OffsetMovedError(`${partitionId} was started by another consumer`);
      throw error;
    }
  }
}
