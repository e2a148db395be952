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
  /** Of what is asked for. */
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly at: Date;
  readonly until: Date;
}

/** Whose turn it is, after somebody asked for it. */
export interface Taken {
  readonly mine: boolean;
  readonly turn: Turn;
}

/**
 * At one time one person of an institution asks for something on a case, and may send the same thing again meanwhile. A turn
 * that is not given back ends by itself.
 */
@Injectable()
export class TurnStore {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** Takes the turn, also where it is held under the same key; or says whose it is. */
  async take(caseId: string, asked: Pick<Turn, 'institution' | 'key' | 'name' | 'type'>): Promise<Taken> {
    const [_id, at] = [`${caseId}|${asked.institution}`, new Date()];
    const turn = { ...asked, at, until: new Date(at.getTime() + lastsMs) };
    try {
      await this.collection.updateOne(
        { _id, $or: [{ until: { $lt: at } }, { key: asked.key }] },
        { $set: turn },
        { upsert: true, writeConcern: durable },
      );
      return { mine: true, turn: { _id, ...turn } };
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return { mine: false, turn: (await this.collection.findOne({ _id })) ?? { _id, ...turn } };
    }
  }

  /** Ends that turn, and none that was taken after it. */
  async giveBack({ _id, at }: Turn): Promise<void> {
    await this.collection.deleteOne({ _id, at });
  }

  private get collection() {
    return this.connection.collection<Turn>('turns');
  }
}
