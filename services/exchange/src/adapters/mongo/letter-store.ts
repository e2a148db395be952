import { randomUUID } from 'node:crypto';
import { MessagingEngine } from '@jisr/messaging';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { letters, type RegisteredLetter } from '../../application/letters.ts';

/** Longer than a letter takes to print. */
const leaseMs = 120_000;

export type ClaimedLetter = RegisteredLetter & { readonly claim: string };

/** The register of letters. */
@Injectable()
export class LetterStore implements OnApplicationBootstrap {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    @Inject(MessagingEngine) engine: MessagingEngine,
  ) {
    engine.counts(() => this.collection.countDocuments({ status: 'waiting', attempts: 0 }));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.collection.createIndex({ status: 1, nextAttemptAt: 1 });
    await this.collection.createIndex({ caseId: 1 });
    await this.collection.createIndex({ from: 1, year: 1, number: 1 }, { unique: true });
  }

  /** Takes the letter that has waited longest to be printed. */
  claim(now: Date): Promise<ClaimedLetter | null> {
    return this.collection.findOneAndUpdate(
      { status: 'waiting', nextAttemptAt: { $lte: now } },
      { $set: { claim: randomUUID(), nextAttemptAt: new Date(now.getTime() + leaseMs) } },
      { sort: { nextAttemptAt: 1 }, returnDocument: 'after' },
    ) as Promise<ClaimedLetter | null>;
  }

  async postpone({ _id, claim }: ClaimedLetter, until: Date): Promise<void> {
    await this.collection.updateOne({ _id, claim }, { $set: { nextAttemptAt: until }, $inc: { attempts: 1 } });
  }

  /** The letters of a case that an institution has written or been written, once they are printed. */
  of(caseId: string, institution: string): Promise<RegisteredLetter[]> {
    const parties = [{ from: institution }, { to: institution }];
    return this.collection.find({ caseId, status: 'printed', $or: parties }).sort({ time: 1, _id: 1 }).toArray();
  }

  private get collection() {
    return this.connection.collection<RegisteredLetter>(letters);
  }
}
