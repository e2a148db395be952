import { durable, isDuplicateKey } from '@jisr/mongo';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';

/** Longer than a decider may take to answer and the read model to follow. */
const lastsMs = 30_000;

/** Somebody's turn on a case. */
export interface Turn {
  readonly _id: string;
  readonly institution: string;
  readonly name: string;
  readonly type: string;
  readonly at: Date;
  readonly until: Date;
}

/** At one time one person of an institution asks for something on a case. A turn that is not given back ends by itself. */
@Injectable()
export class TurnStore {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** Takes the turn; or says whose it is. */
  async take(caseId: string, institution: string, name: string, type: string): Promise<Turn | undefined> {
    const [_id, at] = [`${caseId}|${institution}`, new Date()];
    const turn = { institution, name, type, at, until: new Date(at.getTime() + lastsMs) };
    try {
      await this.collection.updateOne(
        { _id, until: { $lt: at } },
        { $set: turn },
        { upsert: true, writeConcern: durable },
      );
      return undefined;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return (await this.collection.findOne({ _id })) ?? { _id, ...turn };
    }
  }

  async giveBack(caseId: string, institution: string): Promise<void> {
    await this.collection.deleteOne({ _id: `${caseId}|${institution}` });
  }

  private get collection() {
    return this.connection.collection<Turn>('turns');
  }
}
