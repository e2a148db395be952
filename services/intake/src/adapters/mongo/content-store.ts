import { randomUUID } from 'node:crypto';
import { MessagingEngine } from '@jisr/messaging';
import { durable, transact } from '@jisr/mongo';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { mongo, type Connection } from 'mongoose';
import { IntakeConfig } from '../config/intake.config.ts';
import {
  chunkId,
  chunksOf,
  contentChunks,
  contents,
  type ClaimedContent,
  type Content,
} from '../../application/dossier/content.ts';

/** Somebody else has written to the upload since, or it is gone. */
export class UploadMovedError extends Error {
  override readonly name = 'UploadMovedError';
}

interface Chunk {
  readonly _id: string;
  readonly data: mongo.Binary;
}

/** A sealed chunk, and how far the upload comes with it. */
export interface Step {
  readonly index: number;
  readonly data: Buffer;
  readonly offset: number;
  /** Of an upload that goes on. */
  readonly hashing?: string;
  /** Of an upload that is whole. */
  readonly sha256?: string;
}

/** Whoever inspects a content prolongs its lease as long as it lives; after this long without a sign another takes it. */
export const leaseMs = 30_000;
/** An upload that is whole is taken up by whoever received it; after this long by anybody. */
const graceMs = 15_000;

/** Contents and their sealed chunks, shared by all instances. */
@Injectable()
export class ContentStore {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly config: IntakeConfig,
    engine: MessagingEngine,
  ) {
    engine.counts(() => this.waiting());
  }

  async index(): Promise<void> {
    await this.contents.createIndex({ status: 1, nextAttemptAt: 1 });
    await this.contents.createIndex({ status: 1, createdAt: 1 });
    await this.contents.createIndex({ caseId: 1 });
  }

  async create(content: Content): Promise<void> {
    await this.contents.insertOne(content, { writeConcern: durable });
  }

  find(id: string): Promise<Content | null> {
    return this.contents.findOne({ _id: id });
  }

  /** Those of a case that are in its dossier. */
  ofCase(caseId: string): Promise<Content[]> {
    return this.contents.find({ caseId, version: { $exists: true } }).toArray();
  }

  /**
   * Stores a chunk and how far the upload has come, together or not at all. Throws `UploadMovedError` when it is no longer
   * where this writer knows it, so that of two writers only one goes on.
   */
  async advance({ _id, offset, size }: Content, { index, data, ...to }: Step): Promise<void> {
    const whole = to.offset === size;
    const progress = whole
      ? {
          $set: { ...to, status: 'received' as const, nextAttemptAt: later(graceMs) },
          $unset: { hashing: true as const },
        }
      : { $set: to };
    await transact(this.connection.getClient() as mongo.MongoClient, async (session) => {
      const moved = await this.contents.updateOne({ _id, offset, status: 'receiving' }, progress, { session });
      if (moved.matchedCount === 0) throw new UploadMovedError(_id);
      const chunk = { data: new mongo.Binary(data) };
      await this.chunks.replaceOne({ _id: chunkId(_id, index) }, chunk, { session, upsert: true });
    });
  }

  /** The sealed bytes of one chunk; throws when they are not there. */
  async chunk(id: string, index: number): Promise<Uint8Array> {
    const found = await this.chunks.findOne({ _id: chunkId(id, index) }, { promoteBuffers: true });
    if (!found) throw new Error(`chunk ${index} of ${id} is missing`);
    return found.data as unknown as Buffer;
  }

  /** Takes what has waited longest to be put into its dossier or scanned; nobody else gets it before the lease ends. */
  claim(): Promise<ClaimedContent | null> {
    return this.contents.findOneAndUpdate(
      { status: { $in: ['received', 'scanning'] }, nextAttemptAt: { $lte: new Date() } },
      { $set: { claim: randomUUID(), nextAttemptAt: later(leaseMs) } },
      { sort: { nextAttemptAt: 1 }, returnDocument: 'after' },
    ) as Promise<ClaimedContent | null>;
  }

  /** Prolongs the lease of who still has it. */
  async hold({ _id, claim }: ClaimedContent): Promise<void> {
    await this.contents.updateOne({ _id, claim }, { $set: { nextAttemptAt: later(leaseMs) } });
  }

  async postpone({ _id, claim }: ClaimedContent, pauseMs: number): Promise<void> {
    await this.contents.updateOne({ _id, claim }, { $set: { nextAttemptAt: later(pauseMs) }, $inc: { postponed: 1 } });
  }

  /** Throws a content away that is in no dossier; true when there was one. */
  async remove(id: string): Promise<boolean> {
    return this.removeOne({ _id: id, status: { $in: ['receiving', 'received', 'removed'] } });
  }

  /** Throws away what was begun too long ago, and what a removal that broke off left; answers how many. */
  async removeExpired(): Promise<number> {
    const begunBefore = new Date(Date.now() - this.expiryMs);
    const expired = {
      $or: [{ status: 'receiving' as const, createdAt: { $lt: begunBefore } }, { status: 'removed' as const }],
    };
    let removed = 0;
    while (await this.removeOne(expired)) removed += 1;
    return removed;
  }

  get expiryMs(): number {
    return this.config.uploadHours * 3_600_000;
  }

  /** Chunks go before what names them, so that none is left behind. */
  private async removeOne(filter: mongo.Filter<Content>): Promise<boolean> {
    const removed = await this.contents.findOneAndUpdate(filter, { $set: { status: 'removed' } });
    if (!removed) return false;
    const { _id } = removed;
    const ids = Array.from({ length: chunksOf(removed) }, (_, index) => chunkId(_id, index));
    await this.chunks.deleteMany({ _id: { $in: ids } });
    await this.contents.deleteOne({ _id });
    return true;
  }

  /** How many are on their way; what something is in the way of may wait for long, and is not among them. */
  private waiting(): Promise<number> {
    return this.contents.countDocuments({ status: { $in: ['received', 'scanning'] }, postponed: 0 });
  }

  private get contents() {
    return this.connection.collection<Content>(contents);
  }

  private get chunks() {
    return this.connection.collection<Chunk>(contentChunks);
  }
}

const later = (ms: number) => new Date(Date.now() + ms);
