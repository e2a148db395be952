import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { deliveries, stillHeld, type ClaimedDelivery, type Delivery } from '../../application/deliveries.ts';
import { leaseMs } from '../../application/time-limits.ts';

/** The deliveries that wait, shared by all senders. */
@Injectable()
export class DeliveryStore {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async index(): Promise<void> {
    await this.collection.createIndex({ status: 1, nextAttemptAt: 1 });
  }

  /** Takes the delivery that has waited longest; nobody else gets it before the lease ends. */
  claim(now: Date): Promise<ClaimedDelivery | null> {
    const lease = { claim: randomUUID(), nextAttemptAt: new Date(now.getTime() + leaseMs) };
    return this.collection.findOneAndUpdate(
      { status: 'waiting', nextAttemptAt: { $lte: now } },
      { $set: lease },
      { sort: { nextAttemptAt: 1 }, returnDocument: 'after' },
    ) as Promise<ClaimedDelivery | null>;
  }

  /** Lets it wait until then, unless somebody else holds it meanwhile. */
  async postpone(delivery: ClaimedDelivery, until: Date): Promise<void> {
    await this.collection.updateOne(stillHeld(delivery), { $set: { nextAttemptAt: until }, $inc: { postponed: 1 } });
  }

  private get collection() {
    return this.connection.collection<Delivery>(deliveries);
  }
}
