import { durable, transact } from '@jisr/mongo';
import type { AuditAct, AuditEntry } from '@jisr/portal-api';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection, mongo } from 'mongoose';
import { v7 as uuid } from 'uuid';

export interface AuditQuery {
  readonly person?: string;
  readonly act?: AuditAct;
  /** Entries of before this instant. */
  readonly before?: Date;
  readonly limit: number;
}

interface AuditRow extends Omit<AuditEntry, 'at'> {
  readonly _id: string;
  readonly at: Date;
}

/** What administrators did. Entries are added with what they tell of, in one transaction; none is ever changed or taken out. */
@Injectable()
export class AuditStore implements OnApplicationBootstrap {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.collection.createIndex({ at: -1 });
  }

  /** Runs the work and notes it, both or neither; what the work has come to nothing for is not noted. */
  noted(entry: Omit<AuditEntry, 'at'>, work: (session: mongo.ClientSession) => Promise<boolean>): Promise<boolean> {
    return transact(this.connection.getClient() as unknown as mongo.MongoClient, async (session) => {
      if (!(await work(session))) return false;
      await this.collection.insertOne({ _id: uuid(), at: new Date(), ...entry }, { session });
      return true;
    });
  }

  /** Newest first. */
  async find({ person, act, before, limit }: AuditQuery): Promise<AuditEntry[]> {
    const filter = { ...(person && { person }), ...(act && { act }), ...(before && { at: { $lt: before } }) };
    const rows = await this.collection.find(filter).sort({ at: -1 }).limit(limit).toArray();
    return rows.map(({ _id, at, ...entry }) => ({ at: at.toISOString(), ...entry }));
  }

  private get collection() {
    return this.connection.collection<AuditRow>('audit', { writeConcern: durable });
  }
}
