import { randomUUID } from 'node:crypto';
import { MessagingEngine } from '@jisr/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import {
  deliveries,
  longestLog,
  stillHeld,
  type ClaimedDelivery,
  type Delivery,
  type LogLine,
  type WithheldDelivery,
} from '../../application/deliveries.ts';
import { digestItems } from '../../application/digest-board.ts';
import { leaseMs } from '../../application/time-limits.ts';

/** The deliveries, shared by all senders. */
@Injectable()
export class DeliveryStore {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    @Inject(MessagingEngine) engine: MessagingEngine,
  ) {
    engine.counts(() => this.waiting());
  }

  async index(): Promise<void> {
    await this.collection.createIndex({ status: 1, nextAttemptAt: 1 });
    await this.collection.createIndex({ about: 1 });
    await this.connection.collection(digestItems).createIndex({ day: 1 });
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

  /** Lets it wait until then, and says why, unless somebody else holds it meanwhile. */
  async postpone(delivery: ClaimedDelivery, until: Date, reason: string): Promise<void> {
    const line: LogLine = { at: new Date(), outcome: 'postponed', reason };
    await this.collection.updateOne(stillHeld(delivery), {
      $set: { nextAttemptAt: until },
      $inc: { postponed: 1 },
      $push: { log: { $each: [line], $slice: -longestLog } },
    });
  }

  /** How many are on their way; what something is in the way of may wait for long, and is not among them. */
  private waiting(): Promise<number> {
    return this.collection.countDocuments({ status: 'waiting', postponed: 0 });
  }

  /** One delivery, whatever became of it. */
  find(id: string): Promise<Delivery | null> {
    return this.collection.findOne({ _id: id });
  }

  /** What was told of a case or withheld from somebody, the earliest first. */
  about(caseId: string): Promise<(Delivery | WithheldDelivery)[]> {
    return this.connection
      .collection<Delivery | WithheldDelivery>(deliveries)
      .find({ about: caseId })
      .sort({ time: 1, _id: 1 })
      .toArray();
  }

  private get collection() {
    return this.connection.collection<Delivery>(deliveries);
  }
}
