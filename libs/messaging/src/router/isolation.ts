import { setTimeout as delay } from 'node:timers/promises';
import { transact } from '@jisr/mongo';
import { partitionId, type LogRecord } from '../log/log-record.ts';
import { meters } from '../meters.ts';
import { announceDeadLetter } from '../parking/dead-letter.ts';
import { failureOf } from '../parking/failure.ts';
import { openUnit, type Store } from './batch-transaction.ts';
import { UnreadableRecordError, type Dispatcher } from './dispatcher.ts';
import { backoffMs } from './retry-policy.ts';

export interface RetryRules {
  /** Tries before a lone record is parked. */
  readonly quickTries: number;
  /** Tries of a parked record before it is a dead letter. */
  readonly parkedTries: number;
  readonly parkedDelay: { readonly first: number; readonly most: number };
}

export const retryRules: RetryRules = {
  quickTries: 3,
  parkedTries: 8,
  parkedDelay: { first: 1_000, most: 5 * 60_000 },
};

/** Takes the one record that can't be handled out of the way of all others. */
export class Isolation {
  constructor(
    private readonly store: Store,
    private readonly dispatcher: Dispatcher,
    private readonly rules: RetryRules,
  ) {}

  get quickTries(): number {
    return this.rules.quickTries;
  }

  /** Bytes that can't be read will not read better on the next try. */
  mayPass(error: unknown): boolean {
    return !(error instanceof UnreadableRecordError);
  }

  wait(millis: number): Promise<void> {
    return delay(millis);
  }

  /** Parks the record and moves the offset past it, in one transaction; what can't be read is a dead letter at once. */
  async park(record: LogRecord, error: unknown, known: bigint | undefined, next: bigint): Promise<void> {
    const { client, offsets, lot, now, context } = this.store;
    const failure = failureOf(error, this.dispatcher.handlerOf(record));
    const dead = !this.mayPass(error);
    await transact(client, async (session) => {
      await offsets.advance(partitionId(lot.group, record.topic, record.partition), known, next, session);
      const nextAttemptAt = new Date(now().getTime() + backoffMs(1, this.rules.parkedDelay));
      await lot.park(record, { status: dead ? 'dead' : 'retrying', attempts: 1, nextAttemptAt, failure }, session);
      if (!dead) return;
      const unit = openUnit(this.store, session);
      announceDeadLetter(unit, { context, group: lot.group, attempts: 1 }, record, failure);
      await unit.flush();
    });
    meters.parked.add(1, { group: lot.group, fingerprint: failure.fingerprint });
  }
}
