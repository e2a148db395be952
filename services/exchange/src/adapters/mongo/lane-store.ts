import { randomUUID } from 'node:crypto';
import { MessagingEngine } from '@jisr/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { lanes, type Lane } from '../../application/webhooks.ts';

/** Longer than a call may take. */
const leaseMs = 60_000;

/** A lane that this sender alone has for the time of a lease. */
export type ClaimedLane = Lane & { readonly claim: string };

/** The lanes, shared by all senders. */
@Injectable()
export class LaneStore {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    @Inject(MessagingEngine) engine: MessagingEngine,
  ) {
    engine.counts(() => this.collection.countDocuments({ open: true, status: 'waiting', attempts: 0 }));
  }

  async index(): Promise<void> {
    await this.collection.createIndex({ open: 1, status: 1, institution: 1, dueAt: 1 });
  }

  /** Takes the institution's lane that has waited longest. */
  claim(institution: string, now: Date): Promise<ClaimedLane | null> {
    return this.collection.findOneAndUpdate(
      { open: true, status: 'waiting', institution, dueAt: { $lte: now } },
      { $set: { claim: randomUUID(), dueAt: new Date(now.getTime() + leaseMs) } },
      { sort: { dueAt: 1 }, returnDocument: 'after' },
    ) as Promise<ClaimedLane | null>;
  }

  /** So many were taken: the lane closes, unless there is more by now. */
  async advance({ _id, claim }: ClaimedLane, sent: number): Promise<void> {
    await this.collection.updateOne({ _id, claim }, [
      { $set: { sent, attempts: 0, open: { $gt: ['$total', sent] }, dueAt: '$$NOW' } },
      { $unset: ['claim', 'lastTrouble'] },
    ]);
  }

  async postpone({ _id, claim }: ClaimedLane, until: Date, lastTrouble: string): Promise<void> {
    const update = { $set: { dueAt: until, lastTrouble }, $inc: { attempts: 1 }, $unset: { claim: '' as const } };
    await this.collection.updateOne({ _id, claim }, update);
  }

  /** Nobody is called about it any more until an operator says so; what comes for it queues behind. */
  async bury({ _id, claim }: ClaimedLane, lastTrouble: string): Promise<void> {
    const update = { $set: { status: 'dead' as const, lastTrouble }, $unset: { claim: '' as const } };
    await this.collection.updateOne({ _id, claim }, update);
  }

  /** What waits for any other institution than these goes to nobody. */
  async buryAllBut(called: readonly string[], lastTrouble: string): Promise<void> {
    const left = { open: true, status: 'waiting' as const, institution: { $nin: [...called] } };
    await this.collection.updateMany(left, { $set: { status: 'dead', lastTrouble }, $unset: { claim: '' } });
  }

  /**
   * Lets dead lanes of an institution go on where they stopped, in order; or, with a case, sends all of that case again from
   * its first event. Answers how many lanes.
   */
  async replay(institution: string, caseId?: string): Promise<number> {
    const now = new Date();
    const again = { status: 'waiting' as const, attempts: 0, open: true, dueAt: now };
    const { modifiedCount } = await (caseId === undefined
      ? this.collection.updateMany({ institution, status: 'dead' }, { $set: again })
      : this.collection.updateOne(
          { _id: `${institution}|${caseId}` },
          { $set: { ...again, sent: 0 }, $unset: { claim: '' } },
        ));
    return modifiedCount;
  }

  dead(institution: string): Promise<Lane[]> {
    return this.collection.find({ institution, status: 'dead' }).sort({ dueAt: 1 }).toArray();
  }

  private get collection() {
    return this.connection.collection<Lane>(lanes);
  }
}
