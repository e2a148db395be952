import { randomUUID } from 'node:crypto';
import { durable } from '@jisr/mongo';
import type { mongo } from 'mongoose';
import { collections } from '../collections.ts';

interface LeaseDocument {
  readonly _id: string;
  readonly holder: string;
  readonly token: number;
  readonly until: Date;
}

/** The lease went to somebody else, whose token is newer. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

/**
 * A lease on one task among the instances of a service, with a fencing token.
 *
 * Guarantees: tokens only rise; `fence` inside a transaction fails for every token but the newest, so a holder that
 * slept past its lease can store nothing. Time is the database's, so skewed clocks of instances do not matter.
 */
export class Lease {
  private readonly holder = randomUUID();
  private readonly collection: mongo.Collection<LeaseDocument>;
  private token = 0;
  private exists = false;
  /** Until when, by this process' own monotonic clock, the lease need not be prolonged. */
  private freshUntil = 0;

  constructor(
    private readonly task: string,
    db: mongo.Db,
    private readonly lastsMs = 10_000,
  ) {
    this.collection = db.collection(collections.leases);
  }

  /**
   * Takes or prolongs the lease; false while another instance holds it. Within the first third of its time it is taken
   * for granted: whoever is wrong about that is stopped by the fence.
   */
  async hold(): Promise<boolean> {
    const asked = performance.now();
    if (asked < this.freshUntil) return true;
    const until = { $dateAdd: { startDate: '$$NOW', unit: 'millisecond' as const, amount: this.lastsMs } };
    const mine = { $eq: ['$holder', this.holder] };
    const token = { $cond: [mine, '$token', { $add: ['$token', 1] }] };
    await this.ensure();
    const lease = await this.collection.findOneAndUpdate(
      { _id: this.task, $expr: { $or: [mine, { $lt: ['$until', '$$NOW'] }] } },
      [{ $set: { token, until, holder: this.holder } }],
      { returnDocument: 'after', writeConcern: durable },
    );
    this.token = lease?.token ?? 0;
    this.freshUntil = lease ? asked + this.lastsMs / 3 : 0;
    return lease !== null;
  }

  /** Writes the lease in the caller's transaction, so that it commits only while this holder's token is the newest. */
  async fence(session: mongo.ClientSession): Promise<void> {
    const { matchedCount } = await this.collection.updateOne(
      { _id: this.task, token: this.token, holder: this.holder },
      { $inc: { uses: 1 } } as mongo.UpdateFilter<LeaseDocument>,
      { session },
    );
    if (matchedCount > 0) return;
    this.freshUntil = 0;
    throw new LeaseLostError(`the lease on ${this.task} has a newer token than ${this.token}`);
  }

  /** Gives the lease up at once, so that the next instance need not wait for it to run out. */
  async release(): Promise<void> {
    this.freshUntil = 0;
    await this.collection.updateOne({ _id: this.task, holder: this.holder }, { $set: { until: new Date(0) } });
  }

  /** Nobody's lease, so that taking it is always an update. */
  private async ensure(): Promise<void> {
    if (this.exists) return;
    const free = { holder: '', token: 0, until: new Date(0) };
    await this.collection.updateOne({ _id: this.task }, { $setOnInsert: free }, { upsert: true });
    this.exists = true;
  }
}
