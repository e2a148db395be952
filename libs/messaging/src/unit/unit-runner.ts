import { setTimeout as delay } from 'node:timers/promises';
import { transact } from '@jisr/mongo';
import { verdictOn } from '../faults.ts';
import { openUnit, type Store } from '../router/batch-transaction.ts';
import { backoffMs } from '../router/retry-policy.ts';
import type { MongoUnitOfWork } from './mongo-unit-of-work.ts';
import type { Cause } from './unit-of-work.ts';

const conflictTries = 10;

/** Runs work that starts outside the log (an HTTP command, a sender's outcome) as a batch of one. */
export class UnitRunner {
  constructor(
    private readonly store: Store,
    private readonly onCommitted: () => void,
  ) {}

  /**
   * Loads the subjects, runs the work and commits it with its messages; runs it again when it conflicts with another
   * transaction, so the work must not reach out of the unit.
   */
  async run<T>(
    subjectIds: readonly string[],
    cause: Cause,
    work: (unit: MongoUnitOfWork) => T | Promise<T>,
    tries = 1,
  ): Promise<T> {
    try {
      const result = await transact(this.store.client, async (session) => {
        const unit = openUnit(this.store, session).because(cause);
        await unit.load(subjectIds);
        const answer = await work(unit);
        await unit.flush();
        return answer;
      });
      this.onCommitted();
      return result;
    } catch (error) {
      if (verdictOn(error) !== 'conflict' || tries === conflictTries) throw error;
      await delay(backoffMs(tries, { first: 5, most: 200 }));
      return this.run(subjectIds, cause, work, tries + 1);
    }
  }
}
