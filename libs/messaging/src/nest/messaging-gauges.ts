import { collections } from '../collections.ts';
import type { MessagingEngine } from '../engine.ts';
import { gauge } from '../meters.ts';
import type { OutboxDocument } from '../outbox/outbox-document.ts';

/** Publishes what operators watch: lag, whether it is held back, outbox depth and age, parked and dead keys. */
export function watch(engine: MessagingEngine, group: string): void {
  const { db, lot, now } = engine.store;
  gauge('messaging.kafka.consumer.lag', 'Records in the log that are not handled', () =>
    Promise.resolve(engine.progress.lags().map(([place, lag]) => [lag, { group, place }])),
  );
  gauge('jisr.consumer.paused', '1 while operators hold the consumer back', () =>
    Promise.resolve([[engine.pause.isHeld ? 1 : 0, { group }]]),
  );
  gauge('jisr.outbox.depth', 'Outbox documents that wait for the relay', async () => [
    [await db.collection(collections.outbox).countDocuments(), { group }],
  ]);
  gauge('jisr.outbox.age', 'Age of the oldest outbox document in seconds', async () => {
    const oldest = await db.collection<OutboxDocument>(collections.outbox).find().sort({ _id: 1 }).limit(1).next();
    return [[oldest ? (now().getTime() - millisOf(oldest._id)) / 1_000 : 0, { group }]];
  });
  gauge('jisr.inbound.held', 'Requests of institutions that wait for their case', async () => {
    const tallies = db.collection<{ institution: string; held?: number }>(collections.tallies);
    const sums = await tallies
      .aggregate<Held>([{ $group: { _id: '$institution', held: { $sum: '$held' } } }])
      .toArray();
    return sums.map(({ _id: institution, held }) => [held, { institution }]);
  });
  gauge('jisr.parking.keys', 'Keys whose records wait, by status', async () => [
    [await lot.keys.countDocuments({ group, status: 'retrying' }), { group, status: 'retrying' }],
    [await lot.keys.countDocuments({ group, status: 'dead' }), { group, status: 'dead' }],
  ]);
}

interface Held {
  readonly _id: string;
  readonly held: number;
}

/** The wall-clock half of a hybrid clock reading. */
const millisOf = (reading: string) => Number.parseInt(reading.slice(0, 12), 16);
