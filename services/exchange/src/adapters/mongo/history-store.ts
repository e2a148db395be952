import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { history, type Entry } from '../../application/history.ts';

/** Reads what happened to cases. */
@Injectable()
export class HistoryStore implements OnApplicationBootstrap {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.collection.createIndex({ caseId: 1, index: 1 }, { unique: true });
    await this.collection.createIndex({ recordedAt: 1 });
  }

  /** The last entry of each case that was recorded from one time to another. */
  latest(from: Date, to: Date): Promise<Pick<Entry, 'caseId' | 'index' | 'head'>[]> {
    return this.collection
      .aggregate<Pick<Entry, 'caseId' | 'index' | 'head'>>([
        { $match: { recordedAt: { $gte: from, $lt: to } } },
        { $sort: { index: 1 } },
        { $group: { _id: '$caseId', index: { $last: '$index' }, head: { $last: '$head' } } },
        { $project: { _id: 0, caseId: '$_id', index: 1, head: 1 } },
      ])
      .toArray();
  }

  /** When the first entry of all was recorded, if there is one. */
  async firstAt(): Promise<Date | undefined> {
    return (await this.collection.find().sort({ recordedAt: 1 }).limit(1).next())?.recordedAt;
  }

  /** Entries of a case from an index up to another, in order. */
  entries(caseId: string, from: number, to: number): Promise<Entry[]> {
    return this.collection
      .find({ caseId, index: { $gte: from, $lt: to } })
      .sort({ index: 1 })
      .toArray();
  }

  /** Entries by their ids, in no order. */
  byId(ids: readonly string[]): Promise<Entry[]> {
    return this.collection.find({ _id: { $in: [...ids] } }).toArray();
  }

  private get collection() {
    return this.connection.collection<Entry>(history);
  }
}
