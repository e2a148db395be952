import { collections } from '../collections.ts';
import { placeOfId } from '../log/log-record.ts';
import type { Store } from '../router/batch-transaction.ts';
import { ofCases } from '../timers/timer-runner.ts';

/** How far a service has come, and what it has still to do by itself. */
export interface Standing {
  /** The time that its cases live in. */
  readonly now: string;
  /** More than none while messages wait to be published, a timer is due, records will be tried again or own work is under way. */
  readonly pending: number;
  /** When the next of its cases' timers is due. */
  readonly nextDueAt?: string;
  /** What it reads. */
  readonly topics: readonly string[];
  /** `topic/partition` → the offset of the record that it reads next. */
  readonly positions: Readonly<Record<string, string>>;
}

/**
 * Read in the order in which work moves on, positions first and the outbox last, so that nothing slips through between two
 * looks: a record is in the log, or its effect is a timer, or a message in the outbox, or in the log again. So services
 * that all have nothing pending, and had read to ends that were asked for afterwards, have nothing to do until something comes.
 */
export async function standingOf(
  { db, lot, caseTime }: Store,
  topics: readonly string[],
  ownWork: readonly (() => Promise<number>)[],
): Promise<Standing> {
  const offsets = db.collection<StoredPosition>(collections.offsets);
  const read = await offsets.find({}, { readConcern: { level: 'majority' } }).toArray();
  const now = caseTime.now();
  const timers = db.collection<{ dueAt: Date }>(collections.timers);
  const next = await timers.findOne({ ...ofCases }, { sort: { dueAt: 1 } });
  const due = next !== null && next.dueAt <= now ? 1 : 0;
  const parked = await lot.keys.countDocuments({ group: lot.group, status: 'retrying' });
  let own = 0;
  for (const count of ownWork) own += await count();
  const outbox = await db.collection(collections.outbox).countDocuments();
  return {
    now: now.toISOString(),
    pending: due + parked + own + outbox,
    ...(next && { nextDueAt: next.dueAt.toISOString() }),
    topics,
    positions: Object.fromEntries(read.map(({ _id, next: offset }) => [placeOfId(_id), offset.toString()])),
  };
}

interface StoredPosition {
  readonly _id: string;
  readonly next: { toString(): string };
}
