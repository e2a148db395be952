import { durable } from '@jisr/mongo';
import type { mongo } from 'mongoose';
import { v7 as uuid } from 'uuid';
import { collections } from '../collections.ts';
import type { Store } from '../router/batch-transaction.ts';

/** What somebody decided on a consumer or its failures; kept for ever. */
export interface Act {
  readonly at: Date;
  /** Pseudonymous account. */
  readonly person: string;
  readonly act: 'retried' | 'discarded' | 'paused' | 'resumed';
  /** Of the cause whose keys were decided on. */
  readonly fingerprint?: string;
  readonly keys: readonly string[];
  readonly reason?: string;
}

const mostShown = 100;

/** The record of what operators did to a service: added to, in the transaction of the effect, and never changed. */
export class OperatorActs {
  constructor(private readonly store: Pick<Store, 'db' | 'now'>) {}

  /** Newest first. */
  newest(): Promise<Act[]> {
    return this.kept
      .find({}, { projection: { _id: 0 } })
      .sort({ at: -1 })
      .limit(mostShown)
      .toArray();
  }

  async note(act: Omit<Act, 'at'>, session: mongo.ClientSession): Promise<void> {
    await this.kept.insertOne({ _id: uuid(), at: this.store.now(), ...act }, { session, writeConcern: durable });
  }

  private get kept() {
    return this.store.db.collection<Act & { readonly _id: string }>(collections.operatorActs);
  }
}
