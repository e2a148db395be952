import { isInboundTopic } from '@jisr/contracts';
import { transact } from '@jisr/mongo';
import { OperatorActs } from '../operators/operator-acts.ts';
import { openUnit, type Store } from '../router/batch-transaction.ts';
import { receive } from '../router/incoming.ts';
import { shownRecord, type ShownRecord } from './shown-record.ts';
import type { Failure, ParkedKey } from './parked-documents.ts';
import { toLogRecord } from './parking-lot.ts';

/** Failures of one cause. */
export interface FailureGroup extends Failure {
  /** Keys that are tried again by themselves. */
  readonly retrying: number;
  /** Keys that wait for somebody's decision. */
  readonly dead: number;
}

/** A key whose records wait, and the one that all wait for. */
export interface FailedKey {
  readonly id: string;
  readonly status: ParkedKey['status'];
  readonly attempts: number;
  readonly nextAttemptAt: Date;
  readonly waiting: number;
  readonly record?: ShownRecord;
}

/** Why a record is not discarded. */
export type Kept = 'not-found' | 'owed-an-answer';

const mostShown = 100;

/** What operators see of the records that a service could not handle, and decide on them. Every act is stored with its effect. */
export class Failures {
  readonly acts: OperatorActs;

  constructor(private readonly store: Store) {
    this.acts = new OperatorActs(store);
  }

  /** By cause, most dead keys first. */
  groups(): Promise<FailureGroup[]> {
    const { group, keys } = this.store.lot;
    const count = (status: ParkedKey['status']) => ({ $sum: { $cond: [{ $eq: ['$status', status] }, 1, 0] } });
    return keys
      .aggregate<FailureGroup>([
        { $match: { group } },
        {
          $group: {
            _id: '$failure.fingerprint',
            failure: { $first: '$failure' },
            retrying: count('retrying'),
            dead: count('dead'),
          },
        },
        { $replaceWith: { $mergeObjects: ['$failure', { retrying: '$retrying', dead: '$dead' }] } },
        { $sort: { dead: -1, retrying: -1 } },
      ])
      .toArray();
  }

  /** The first keys of a cause, each with its oldest record as far as it may be shown. */
  async keysOf(fingerprint: string): Promise<FailedKey[]> {
    const { group, keys, records } = this.store.lot;
    const found = await keys
      .find({ group, 'failure.fingerprint': fingerprint })
      .sort({ status: 1, _id: 1 })
      .limit(mostShown)
      .toArray();
    return Promise.all(
      found.map(async ({ _id: id, status, attempts, nextAttemptAt }) => {
        const head = await records.find({ keyId: id }).sort({ _id: 1 }).limit(1).next();
        const waiting = await records.countDocuments({ keyId: id });
        return {
          id,
          status,
          attempts,
          nextAttemptAt,
          waiting,
          ...(head && { record: shownRecord(toLogRecord(head)) }),
        };
      }),
    );
  }

  /**
   * Lets dead keys of a cause be tried again, each from its oldest record on: those that are dead now, or one of them. The drain
   * takes some at a time. Answers how many.
   */
  retry(fingerprint: string, person: string, keyId?: string): Promise<number> {
    const { client, lot, now } = this.store;
    const dead = { group: lot.group, status: 'dead' as const, 'failure.fingerprint': fingerprint };
    return transact(client, async (session) => {
      const found = await lot.keys.find({ ...dead, ...(keyId !== undefined && { _id: keyId }) }, { session }).toArray();
      const keys = found.map(({ _id }) => _id);
      if (keys.length === 0) return 0;
      await lot.keys.updateMany(
        { _id: { $in: keys } },
        { $set: { status: 'retrying', attempts: 0, nextAttemptAt: now() }, $inc: { touches: 1 } },
        { session },
      );
      await this.acts.note({ person, act: 'retried', fingerprint, keys }, session);
      return keys.length;
    });
  }

  /**
   * Takes the oldest record of a dead key off its queue for good; its place in its subject's sequence counts as handled, and
   * what waits behind it is tried again. An institution's request is owed an answer, so it is never discarded.
   */
  discard(keyId: string, person: string, reason: string): Promise<Kept | undefined> {
    const { client, lot, now } = this.store;
    return transact(client, async (session) => {
      const key = await lot.keys.findOne({ _id: keyId, group: lot.group, status: 'dead' }, { session });
      const head = await lot.records.find({ keyId }, { session }).sort({ _id: 1 }).limit(1).next();
      if (!key || !head) return 'not-found';
      if (isInboundTopic(key.topic)) return 'owed-an-answer';
      await lot.records.deleteOne({ _id: head._id }, { session });
      const incoming = receive(toLogRecord(head), () => false);
      if ('event' in incoming && incoming.event.sequence !== undefined) {
        const { subject, source, sequence } = incoming.event;
        const unit = openUnit(this.store, session);
        await unit.load([subject]);
        unit.advance(subject, source, sequence);
        await unit.flush();
      }
      const left = await lot.records.countDocuments({ keyId }, { session, limit: 1 });
      if (left === 0) await lot.keys.deleteOne({ _id: keyId }, { session });
      else {
        const again = { status: 'retrying' as const, attempts: 0, nextAttemptAt: now() };
        await lot.keys.updateOne({ _id: keyId }, { $set: again, $inc: { touches: 1 } }, { session });
      }
      const { fingerprint } = key.failure;
      await this.acts.note({ person, act: 'discarded', fingerprint, keys: [keyId], reason }, session);
      return undefined;
    });
  }
}
