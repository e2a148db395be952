import { transact } from '@jisr/mongo';
import { collections } from '../collections.ts';
import type { Store } from '../router/batch-transaction.ts';
import { OperatorActs } from './operator-acts.ts';

/** That operators hold a consumer back: who did, when and why. */
export interface Paused {
  /** Pseudonymous account. */
  readonly person: string;
  readonly at: Date;
  readonly reason: string;
}

/**
 * Lets operators hold a service's consumer back, in all of its instances and across restarts, until somebody resumes it.
 * While it is held nothing is read and no parked key is tried; requests over HTTP, timers and the outbox go on.
 */
export class ConsumerPause {
  private readonly acts: OperatorActs;
  private held = false;

  constructor(private readonly store: Store) {
    this.acts = new OperatorActs(store);
  }

  /** As of the last `refresh` of this instance. */
  get isHeld(): boolean {
    return this.held;
  }

  /** Nothing while the consumer may go on. */
  async refresh(): Promise<Paused | undefined> {
    const row = await this.pauses.findOne({ _id: this.store.lot.group });
    this.held = row !== null;
    return row ? { person: row.person, at: row.at, reason: row.reason } : undefined;
  }

  /** False when it is held already. */
  pause(person: string, reason: string): Promise<boolean> {
    return this.set(person, reason, 'paused');
  }

  /** False when nobody holds it. */
  resume(person: string, reason: string): Promise<boolean> {
    return this.set(person, reason, 'resumed');
  }

  private async set(person: string, reason: string, act: 'paused' | 'resumed'): Promise<boolean> {
    const { client, lot, now } = this.store;
    const changed = await transact(client, async (session) => {
      const _id = lot.group;
      const known = await this.pauses.findOne({ _id }, { session });
      if ((known !== null) === (act === 'paused')) return false;
      if (act === 'paused') await this.pauses.insertOne({ _id, person, at: now(), reason }, { session });
      else await this.pauses.deleteOne({ _id }, { session });
      await this.acts.note({ person, act, keys: [], reason }, session);
      return true;
    });
    await this.refresh();
    return changed;
  }

  private get pauses() {
    return this.store.db.collection<Paused & { readonly _id: string }>(collections.pauses);
  }
}
