import { transact } from '@jisr/mongo';
import { DependencyUnavailableError, verdictOn } from '../faults.ts';
import { UnreadableRecordError, type Dispatcher } from '../router/dispatcher.ts';
import { openUnit, type Store } from '../router/batch-transaction.ts';
import type { RetryRules } from '../router/isolation.ts';
import { backoffMs } from '../router/retry-policy.ts';
import { announceDeadLetter } from './dead-letter.ts';
import { failureOf } from './failure.ts';
import type { ParkedKey, ParkedRecord } from './parked-documents.ts';
import { toLogRecord, type ParkingLot } from './parking-lot.ts';

const keysAtOnce = 50;

/**
 * Tries parked keys again, each from its oldest record on, in order, whether or not new records arrive.
 *
 * Guarantees: a record leaves the queue in the transaction that stores its effect; the key's document is written by
 * every step, so a drain and a new batch of that key (or a second drain) conflict instead of overtaking.
 */
export class Drain {
  private readonly lot: ParkingLot;

  constructor(
    private readonly store: Store,
    private readonly dispatcher: Dispatcher,
    private readonly rules: RetryRules,
  ) {
    this.lot = store.lot;
  }

  /** Drains every key that is due; answers how many records left the queue. Throws when the database is down. */
  async drainDue(): Promise<number> {
    const { group, keys } = this.lot;
    const due = await keys
      .find({ group, status: 'retrying', nextAttemptAt: { $lte: this.store.now() } })
      .sort({ nextAttemptAt: 1 })
      .limit(keysAtOnce)
      .toArray();
    let drained = 0;
    for (const key of due) drained += await this.drainKey(key._id);
    return drained;
  }

  private async drainKey(keyId: string): Promise<number> {
    for (let drained = 0; ; drained++) {
      const head = await this.lot.records.find({ keyId }).sort({ _id: 1 }).limit(1).next();
      try {
        const more = await this.handleHead(keyId, head);
        if (!more) return drained + (head ? 1 : 0);
      } catch (error) {
        const verdict = verdictOn(error);
        if (verdict === 'conflict' || verdict === 'moved') return drained;
        if (error instanceof DependencyUnavailableError) await this.wait(keyId);
        else if (verdict === 'fault' || !head) throw error;
        else await this.postpone(keyId, head, error);
        return drained;
      }
    }
  }

  /** Handles the oldest record and takes it off the queue; false when the key is free again or somebody else's. */
  private handleHead(keyId: string, head: ParkedRecord | null): Promise<boolean> {
    return transact(this.store.client, async (session) => {
      const touched = await this.lot.keys.updateOne(
        { _id: keyId, status: 'retrying' },
        { $inc: { touches: 1 }, $set: { attempts: 0 } },
        { session },
      );
      if (touched.matchedCount === 0) return false;
      if (head) {
        const { deletedCount } = await this.lot.records.deleteOne({ _id: head._id }, { session });
        if (deletedCount === 0) return false;
        const unit = openUnit(this.store, session);
        await this.dispatcher.dispatch([toLogRecord(head)], unit);
        await unit.flush();
      }
      const left = await this.lot.records.countDocuments({ keyId }, { session, limit: 1 });
      if (left === 0) await this.lot.keys.deleteOne({ _id: keyId }, { session });
      return left > 0;
    });
  }

  /** What the handler depends on is away: not the record's fault, and not the other keys'. */
  private async wait(keyId: string): Promise<void> {
    const nextAttemptAt = new Date(this.store.now().getTime() + this.rules.parkedDelay.first);
    await this.lot.keys.updateOne({ _id: keyId, status: 'retrying' }, { $set: { nextAttemptAt } });
  }

  private async postpone(keyId: string, head: ParkedRecord, error: unknown): Promise<void> {
    const { client, context, now } = this.store;
    const record = toLogRecord(head);
    const failure = failureOf(error, this.dispatcher.handlerOf(record));
    await transact(client, async (session) => {
      const key = await this.lot.keys.findOne({ _id: keyId, status: 'retrying' }, { session });
      if (!key) return;
      const attempts = key.attempts + 1;
      const dead = attempts >= this.rules.parkedTries || error instanceof UnreadableRecordError;
      const nextAttemptAt = new Date(now().getTime() + backoffMs(attempts, this.rules.parkedDelay));
      const change: Partial<ParkedKey> = { attempts, nextAttemptAt, failure, status: dead ? 'dead' : 'retrying' };
      await this.lot.keys.updateOne({ _id: keyId }, { $set: change, $inc: { touches: 1 } }, { session });
      if (!dead) return;
      const unit = openUnit(this.store, session);
      announceDeadLetter(unit, { context, group: this.lot.group, attempts }, record, failure);
      await unit.flush();
    });
  }
}
