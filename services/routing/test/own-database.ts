import { randomUUID } from 'node:crypto';
import { collections } from '@jisr/messaging';
import type { Exchange } from '@jisr/testing';
import mongoose from 'mongoose';
import { instantOf } from './case-file.ts';

/** One look at the timers, as the database itself has counted it. */
interface Look {
  readonly docsExamined: number;
  readonly nreturned: number;
  readonly planSummary: string;
}

/** Lets the database of the service under test write down every look at its timers. */
export async function watchTimers(exchange: Exchange) {
  const { connection, db } = await open(exchange);

  const timers = db.collection<{ _id: string }>(collections.timers);
  await db.command({ profile: 1, filter: { op: 'query', ns: timers.namespace } });
  return {
    /** Puts running clocks of as many other cases beside those that are there. */
    async add(count: number, day: string): Promise<void> {
      const dueAt = new Date(instantOf(day));
      const other = () => ({
        kind: 'clock',
        subjectId: randomUUID(),
        dueAt,
        ofPlatform: false,
        data: { clock: 'treatment' },
        attempts: 0,
      });
      await timers.insertMany(Array.from({ length: count }, (_, i) => ({ _id: `other-${i}`, ...other() })));
    },
    /** The looks so far, the oldest first. */
    looks: (): Promise<Look[]> => db.collection('system.profile').find<Look>({}).sort({ ts: 1 }).toArray(),
    async close(): Promise<void> {
      await db.command({ profile: 0 });
      await connection.close();
    },
  };
}

/** What the service keeps of the justification of a case's extension, as the database holds it. */
export async function keptJustification(exchange: Exchange, caseId: string): Promise<string> {
  const { connection, db } = await open(exchange);
  const kept = await db.collection<{ _id: string }>('texts').findOne({ _id: { $regex: `^${caseId}\\|` } });
  await connection.close();
  return JSON.stringify(kept);
}

async function open(exchange: Exchange) {
  const connection = await mongoose.createConnection(exchange.platform.mongoUrl('jisr-routing')).asPromise();
  const { db } = connection;
  if (!db) throw new Error('the database is not connected');
  return { connection, db };
}
