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
