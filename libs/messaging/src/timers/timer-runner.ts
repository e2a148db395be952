import { transact } from '@jisr/mongo';
import type { mongo } from 'mongoose';
import { collections } from '../collections.ts';
import { verdictOn } from '../faults.ts';
import { meters } from '../meters.ts';
import type { Lease } from '../outbox/lease.ts';
import { openUnit, type Store } from '../router/batch-transaction.ts';
import { backoffMs } from '../router/retry-policy.ts';
import type { DueTimer, TimerHandler } from '../unit/unit-of-work.ts';

interface TimerDocument extends Omit<DueTimer, 'id'> {
  readonly _id: string;
  readonly attempts: number;
  /** Real time before which a timer whose handler failed is left alone. */
  readonly retryAt?: Date;
  /** True where the timer is the platform's own and is due by real time, whatever time cases live in. */
  readonly ofPlatform: boolean;
}

/** Timers that are due by the time that cases live in. */
export const ofCases = { ofPlatform: false } as const;

const timersAtOnce = 200;
const failureDelay = { first: 1_000, most: 10 * 60_000 };

/**
 * Fires timers at or after they are due, in the order of their due times, each once.
 *
 * Guarantees: a subject's timers fire in order even when one schedules another that is due already. A timer disappears in
 * the transaction that stores its effect, so it fires once even if two runners meet or the process dies; after a stop it
 * fires late rather than never. One index look-up a tick, however many run.
 */
export class TimerRunner {
  private readonly timers: mongo.Collection<TimerDocument>;

  constructor(
    private readonly store: Store,
    private readonly handlers: ReadonlyMap<string, TimerHandler>,
    private readonly lease: Lease,
    private readonly onError: (where: string, error: unknown) => void,
  ) {
    this.timers = store.db.collection(collections.timers);
  }

  /** Fires what is due now, one slice; answers how many fired. */
  async fireDue(): Promise<number> {
    if (!(await this.lease.hold())) return 0;
    const { caseTime, now } = this.store;
    const ripe = [
      { ...ofCases, dueAt: { $lte: caseTime.now() } },
      { ofPlatform: true, dueAt: { $lte: now() } },
    ];
    const rested = [{ retryAt: { $exists: false } }, { retryAt: { $lte: now() } }];
    const due = await this.timers
      .find({ $and: [{ $or: ripe }, { $or: rested }] })
      .sort({ dueAt: 1, _id: 1 })
      .limit(timersAtOnce)
      .toArray();
    const slice = upToSecondOfASubject(due);
    if (slice.length > 0) await this.fire(slice);
    return slice.length;
  }

  private async fire(due: readonly TimerDocument[]): Promise<void> {
    try {
      await this.fireTogether(due);
    } catch (error) {
      if (verdictOn(error) !== 'poison') throw error;
      const [culprit] = due;
      if (due.length === 1 && culprit) return this.postpone(culprit, error);
      const middle = Math.ceil(due.length / 2);
      await this.fire(due.slice(0, middle));
      await this.fire(due.slice(middle));
    }
  }

  private async fireTogether(due: readonly TimerDocument[]): Promise<void> {
    await transact(this.store.client, async (session) => {
      await this.lease.fence(session);
      const unit = openUnit(this.store, session);
      for (const { _id, dueAt } of due)
        unit.write(collections.timers, { deleteOne: { filter: { _id: _id as never, dueAt } } });
      await unit.load(due.map((timer) => timer.subjectId));
      for (const { _id, kind, subjectId, dueAt, data } of due) {
        const handler = this.handlers.get(kind);
        if (!handler) throw new Error(`no handler for timers of kind ${kind}`);
        unit.because({ id: _id, time: dueAt.toISOString() });
        await handler.handle({ id: _id, kind, subjectId, dueAt, data }, unit);
      }
      await unit.flush();
    });
    meters.timers.add(due.length, { context: this.store.context });
  }

  /** A deadline is never given up: it is tried again ever more seldom, and each failure is told and counted. */
  private async postpone(timer: TimerDocument, error: unknown): Promise<void> {
    this.onError(`timer ${timer.kind}`, error);
    meters.timerFailures.add(1, { context: this.store.context, kind: timer.kind });
    const attempts = timer.attempts + 1;
    const retryAt = new Date(this.store.now().getTime() + backoffMs(attempts, failureDelay));
    await this.timers.updateOne({ _id: timer._id, dueAt: timer.dueAt }, { $set: { retryAt, attempts } });
  }
}

/** What may fire together: firing a timer may schedule one that is due before the same subject's next. */
function upToSecondOfASubject(due: readonly TimerDocument[]): readonly TimerDocument[] {
  const subjects = due.map(({ subjectId }) => subjectId);
  const second = subjects.findIndex((subject, index) => subjects.indexOf(subject) < index);
  return second < 0 ? due : due.slice(0, second);
}
