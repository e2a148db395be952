import { durable } from '@jisr/mongo';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { acts, type Act } from '../../application/desk/acts.ts';

/** Who asked for what through this portal. */
@Injectable()
export class ActStore implements OnApplicationBootstrap {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.collection.createIndex({ caseId: 1, institution: 1 });
  }

  /** The same act again changes nothing. */
  async keep({ _id, ...act }: Act): Promise<void> {
    await this.collection.updateOne({ _id }, { $setOnInsert: act }, { upsert: true, writeConcern: durable });
  }

  /** The names of those of an institution who asked for something on a case, by the request's id. */
  async namesOn(caseId: string, institution: string): Promise<ReadonlyMap<string, string>> {
    const found = await this.collection.find({ caseId, institution }).toArray();
    return new Map(found.map(({ _id, name }) => [_id, name]));
  }

  /** The ids of what one person asked for on a case. */
  async idsOf(caseId: string, institution: string, person: string): Promise<readonly string[]> {
    const found = await this.collection.find({ caseId, institution, person }, { projection: { _id: 1 } }).toArray();
    return found.map(({ _id }) => _id);
  }

  private get collection() {
    return this.connection.collection<Act>(acts);
  }
}
