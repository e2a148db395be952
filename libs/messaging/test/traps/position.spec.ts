import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { encode } from '@jisr/contracts';
import { transact } from '@jisr/mongo';
import { awaitUntil } from '@jisr/testing';
import { collections } from '../../src/index.ts';
import { OffsetMovedError } from '../../src/faults.ts';
import { StoredOffsets } from '../../src/inbox/stored-offsets.ts';
import { partitionId } from '../../src/log/log-record.ts';
import { eventOf, ids, notesOf, Stand, untilNoted, writeNote } from '../bench-stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.open();
}, 120_000);
afterEach(() => stand.clear());
afterAll(() => stand.close());

describe('a log with holes', () => {
  /** A producer whose transactions leave a mark of their own, at an offset of its own, behind each record. */
  async function holedTopic() {
    const topic = await stand.topic();
    const producer = stand.kafka().producer({ transactionalId: topic, idempotent: true, maxInFlightRequests: 1 });
    await producer.connect();
    const write = async (subject: string) => {
      const transaction = await producer.transaction();
      await transaction.send({ topic, messages: [{ ...encode(eventOf(subject, 1)), partition: 0 }] });
      await transaction.commit();
    };
    return { topic, write, close: () => producer.disconnect() };
  }

  it("stops a consumer that compares its position with the batch's first offset", async () => {
    const { topic, write, close } = await holedTopic();
    const { client, db } = await stand.database();
    const offsets = new StoredOffsets(db);
    const batches: { readonly first: bigint; readonly next: bigint }[] = [];
    const consumer = await stand.stockConsumer();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      eachBatch: ({ batch: { messages } }) => {
        const [first, last] = [BigInt(messages[0]?.offset ?? 0), BigInt(messages.at(-1)?.offset ?? 0)];
        return Promise.resolve(void batches.push({ first, next: last + 1n }));
      },
    });
    for (const count of [1, 2]) {
      await write(randomUUID());
      await awaitUntil(() => batches.length >= count);
    }
    await close();
    const advance = (known: bigint | undefined, next = 0n) =>
      transact(client, (session) => offsets.advance(topic, known, next, session));
    await advance(undefined, batches[0]?.next);
    await expect(advance(batches[1]?.first, batches[1]?.next)).rejects.toThrow(OffsetMovedError);
  });

  it('does not stop ours, which compares with what it last knew', async () => {
    const { topic, write, close } = await holedTopic();
    const engine = await stand.engine(topic, writeNote);
    await engine.start();
    const subjects = ids(4);
    for (const [index, subject] of subjects.entries()) {
      await write(subject);
      await untilNoted(engine, index + 1);
    }
    await close();
    expect((await notesOf(engine)).map(({ subject }) => subject)).toEqual(subjects);
    const [end] = await stand.ask((admin) => admin.fetchTopicOffsets(topic));
    expect(Number(end?.high)).toBe(2 * subjects.length);
  });
});

describe('a group without a position', () => {
  it('has a kafkajs consumer skip all that was written before it came, unless told otherwise', async () => {
    const topic = await stand.topic();
    const [early, late] = ids(2) as [string, string];
    await stand.write(topic, [early]);
    const read: string[] = [];
    let asked = false;
    const consumer = await stand.stockConsumer();
    consumer.on(consumer.events.FETCH, () => (asked = true));
    await consumer.subscribe({ topic });
    await consumer.run({ eachMessage: ({ message }) => Promise.resolve(void read.push(String(message.key))) });
    await awaitUntil(() => asked);
    await stand.write(topic, [late]);
    await awaitUntil(() => read.includes(late));
    expect(read).toEqual([late]);
  });

  it('has ours read the log from its beginning', async () => {
    const topic = await stand.topic();
    const subjects = ids(3);
    await stand.write(topic, subjects);
    const engine = await stand.engine(topic, writeNote);
    await engine.start();
    await untilNoted(engine, 3);
    expect((await notesOf(engine)).map(({ subject }) => subject)).toEqual(subjects);
  });
});

describe('a zombie consumer', () => {
  it('stores nothing once another consumer has moved the position, and goes on from there', async () => {
    const topic = await stand.topic();
    const [early, late] = [ids(3), ids(4)];
    await stand.write(topic, early);
    const engine = await stand.engine(topic, writeNote);
    await engine.start();
    await untilNoted(engine, 3);
    await engine.store.db
      .collection<{ _id: string }>(collections.offsets)
      .updateOne({ _id: partitionId(engine.store.lot.group, topic, 0) }, { $set: { next: 5 } });
    await stand.write(topic, late);
    await untilNoted(engine, 5);
    expect((await notesOf(engine)).map(({ subject }) => subject)).toEqual([...early, ...late.slice(2)]);
  });
});

describe('the offset that Kafka has for the group', () => {
  const kafkaIsAt = (offset: string, groupId: string, topic: string) =>
    stand.ask((admin) => admin.setOffsets({ groupId, topic, partitions: [{ partition: 0, offset }] }));

  it('yields to the stored position', async () => {
    const [topic, group, subjects] = [await stand.topic(), `test-${randomUUID()}`, ids(5)];
    await stand.write(topic, subjects);
    await kafkaIsAt('5', group, topic);
    const database = await stand.database();
    await database.db
      .collection<{ _id: string }>(collections.offsets)
      .insertOne({ _id: partitionId(group, topic, 0), next: 1 } as never);
    const engine = await stand.engine(topic, writeNote, { ...database, group });
    await engine.start();
    await untilNoted(engine, 4);
    expect((await notesOf(engine)).map(({ subject }) => subject)).toEqual(subjects.slice(1));
  });

  it('does not keep a service whose database is new from reading all that is left of the log', async () => {
    const [topic, group, subjects] = [await stand.topic(), `test-${randomUUID()}`, ids(5)];
    await stand.write(topic, subjects);
    await kafkaIsAt('5', group, topic);
    await stand.ask(async (admin) => {
      await admin.fetchTopicOffsets(topic);
      await admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: '2' }] });
    });
    const engine = await stand.engine(topic, writeNote, { group });
    await engine.start();
    await untilNoted(engine, 3);
    expect((await notesOf(engine)).map(({ subject }) => subject)).toEqual(subjects.slice(2));
  });
});

describe('a repeat', () => {
  it('of a producer that crashed between send and mark is applied once', async () => {
    const topic = await stand.topic();
    const subject = randomUUID();
    await stand.write(topic, [subject, subject]);
    await stand.write(topic, [subject, subject, subject]);
    const engine = await stand.engine(topic, writeNote);
    await engine.start();
    await untilNoted(engine, 3);
    expect((await notesOf(engine)).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });
});
