import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { faultOf, transact } from '@jisr/mongo';
import { awaitUntil } from '@jisr/testing';
import { mongo } from 'mongoose';
import { DependencyUnavailableError, type KafkaLog } from '../../src/index.ts';
import { ensureIndexes } from '../../src/indexes.ts';
import { KafkaJsReader } from '../../src/log/kafkajs-reader.ts';
import { ids, notesOf, publishNoted, Stand, untilNoted, writeNote } from '../bench-stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.open();
}, 120_000);
afterEach(() => stand.clear());
afterAll(() => stand.close());

describe('one partition that must wait', () => {
  /** Until another consumer, with a handler that never waits, has met partition 1 and fetched several times since. */
  async function untilAnotherHasRead(topic: string): Promise<void> {
    let met = false;
    let fetchedSince = 0;
    const another = await stand.stockConsumer();
    another.on(another.events.FETCH, () => (fetchedSince += met ? 1 : 0));
    await another.subscribe({ topic, fromBeginning: true });
    await another.run({ eachBatch: ({ batch }) => Promise.resolve(void (met ||= batch.partition === 1)) });
    await awaitUntil(() => fetchedSince >= 5);
  }

  it('keeps a kafkajs consumer whose handler waits from all the others', async () => {
    const topic = await stand.topic(2);
    const steps: string[] = [];
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const consumer = await stand.stockConsumer();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      partitionsConsumedConcurrently: 2,
      eachBatch: async ({ batch: { partition } }) => {
        steps.push(`met ${partition}`);
        if (partition === 0) await released;
      },
    });
    await stand.write(topic, ids(1), { partition: 0 });
    await awaitUntil(() => steps.includes('met 0'));
    await stand.write(topic, ids(1), { partition: 1 });
    await untilAnotherHasRead(topic).finally(() => {
      steps.push('released');
      release();
    });
    await awaitUntil(() => steps.includes('met 1'));
    expect(steps).toEqual(['met 0', 'released', 'met 1']);
  });

  it('keeps ours from none: it pauses alone and comes back', async () => {
    const topic = await stand.topic(2);
    const [waiting, flowing] = ids(2) as [string, string];
    let away = true;
    const engine = await stand.engine(topic, (event, unit) => {
      if (event.subject === waiting && away) throw new DependencyUnavailableError('away');
      writeNote(event, unit);
    });
    await engine.start();
    await stand.write(topic, [waiting], { partition: 0 });
    await awaitUntil(() => engine.progress.trouble()?.includes('waits for a dependency') ?? false);
    await stand.write(topic, [flowing], { partition: 1 });
    await untilNoted(engine, 1);
    away = false;
    await untilNoted(engine, 2);
    expect((await notesOf(engine)).map(({ subject }) => subject)).toEqual([flowing, waiting]);
  });
});

describe('a broker that is away', () => {
  it('has a kafkajs consumer start again without end, and tell nobody', async () => {
    const impatient = { retries: 0, initialRetryTime: 20 };
    const topic = await stand.topic();
    const { wire, kafka } = await stand.shaky(impatient);
    const restarts: boolean[] = [];
    const consumer = await stand.stockConsumer({ retry: impatient }, kafka);
    consumer.on(consumer.events.CRASH, ({ payload }) => restarts.push(payload.restart));
    await consumer.subscribe({ topic });
    await consumer.run({ eachMessage: () => Promise.resolve() });
    wire.cut();
    await awaitUntil(() => restarts.length >= 3);
    expect(restarts).not.toContain(false);
  });

  it('makes ours not ready, and ready again when it is back', async () => {
    const topic = await stand.topic();
    const { wire, kafka } = await stand.shaky();
    const log: KafkaLog = { reader: () => new KafkaJsReader(kafka), writer: stand.log().writer };
    let now = Date.now();
    const engine = await stand.engine(topic, writeNote, { log, now: () => new Date(now) });
    await engine.start();
    await stand.write(topic, ids(1));
    await untilNoted(engine, 1);
    expect(engine.progress.trouble()).toBeUndefined();
    wire.cut();
    now += 31_000;
    expect(engine.progress.trouble()).toMatch(/the broker has not answered/);
    wire.mend();
    await awaitUntil(() => engine.progress.trouble() === undefined);
    await stand.write(topic, ids(1));
    await untilNoted(engine, 2);
  });
});

describe('a document that another transaction holds', () => {
  const enough = 12;

  async function heldDocument() {
    const { client, db } = await stand.database();
    const documents = db.collection<{ _id: number; by: string }>('documents');
    await documents.insertOne({ _id: 1, by: 'nobody' });
    const holder = client.startSession();
    holder.startTransaction();
    await documents.updateOne({ _id: 1 }, { $set: { by: 'holder' } }, { session: holder });
    let tries = 0;
    const take = async (session: mongo.ClientSession) => {
      if (++tries === enough) throw new Error('tried enough');
      await documents.updateOne({ _id: 1 }, { $set: { by: 'another' } }, { session });
    };
    return { client, take, tries: () => tries, release: () => holder.endSession() };
  }

  it("is tried again and again by the driver's own transaction, as long as it is held", async () => {
    const { client, take, tries, release } = await heldDocument();
    await expect(client.withSession((session) => session.withTransaction(take))).rejects.toThrow('tried enough');
    expect(tries()).toBe(enough);
    await release();
  });

  it('is tried once by ours, which says that it was a conflict', async () => {
    const { client, take, tries, release } = await heldDocument();
    const fault = await transact(client, take).catch(faultOf);
    expect(fault).toBe('conflict');
    expect(tries()).toBe(1);
    await release();
  });

  it('fails a unit of work after ten tries', async () => {
    const { store, units } = await stand.engine('', () => undefined);
    await ensureIndexes(store.db);
    const subject = randomUUID();
    await publishNoted(units, subject);
    const holder = store.client.startSession();
    holder.startTransaction();
    await store.db.collection('subjects').updateMany({}, { $set: { held: true } }, { session: holder });
    let tries = 0;
    const fault = await publishNoted(units, subject, () => Promise.resolve(void ++tries)).catch(faultOf);
    expect([fault, tries]).toEqual(['conflict', 10]);
    await holder.endSession();
  });
});

describe('a commit whose answer is lost', () => {
  it('is asked for three times and no more', async () => {
    const { client } = await stand.database();
    const lost = new mongo.MongoError('the answer is lost');
    lost.addErrorLabel('UnknownTransactionCommitResult');
    let commits = 0;
    const outcome = transact(client, (session) => {
      session.commitTransaction = () => (++commits, Promise.reject(lost));
      return Promise.resolve();
    });
    await expect(outcome).rejects.toThrow(lost);
    expect(commits).toBe(3);
  });
});

describe('a database that is down', () => {
  it('parks nothing, spends no attempt, reports not ready, and goes on when it is back', async () => {
    const topic = await stand.topic();
    const engine = await stand.engine(topic, writeNote);
    const [early, late] = [ids(2), ids(3)];
    await stand.write(topic, early);
    await engine.start();
    await untilNoted(engine, 2);
    await stand.servers.mongo.kill();
    await stand.write(topic, late);
    await awaitUntil(() => engine.progress.trouble()?.includes('waits for a dependency') ?? false);
    await stand.servers.mongo.start();
    await untilNoted(engine, 5);
    expect((await notesOf(engine)).map(({ subject }) => subject)).toEqual([...early, ...late]);
    expect(await engine.store.lot.records.countDocuments()).toBe(0);
    await awaitUntil(() => engine.progress.trouble() === undefined);
  }, 120_000);
});
