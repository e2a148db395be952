import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { deliveries, type Delivery } from '../../application/deliveries.ts';

const leaseMs = 60_000;

/** The deliveries that wait, shared by all senders. */
@Injectable()
export class DeliveryStore {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async index(): Promise<void> {
    await this.collection.createIndex({ status: 1, nextAttemptAt: 1 });
  }

  /** Takes the delivery that has waited longest; nobody else gets it for a minute. */
  claim(now: Date): Promise<Delivery | null> {
    return this.collection.findOneAndUpdate(
      { status: 'waiting', nextAttemptAt: { $lte: now } },
      { $set: { nextAttemptAt: new Date(now.getTime() + leaseMs) }, $inc: { attempts: 1 } },
      { sort: { nextAttemptAt: 1 }, returnDocument: 'after' },
    );
  }

  async postpone(id: string, until: Date): Promise<void> {
    await this.collection.updateOne({ _id: id }, { $set: { nextAttemptAt: until } });
  }

  private get collection() {
    return this.connection.collection<Delivery>(deliveries);
  }
}
