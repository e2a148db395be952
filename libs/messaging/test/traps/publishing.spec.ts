import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { topics } from '@jisr/contracts';
import { faultOf, transact } from '@jisr/mongo';
import { awaitUntil } from '@jisr/testing';
import { mongo } from 'mongoose';
import { collections, UnitRunner, type KafkaLog } from '../../src/index.ts';
import { ensureIndexes } from '../../src/indexes.ts';
import { KafkaJsWriter } from '../../src/log/kafkajs-writer.ts';
import { HybridClock } from '../../src/outbox/hybrid-clock.ts';
import type { OutboxDocument } from '../../src/outbox/outbox-document.ts';
import { ids, noted, notesOf, publishNoted, Stand, untilNoted, writeNote } from '../bench-stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.open();
}, 120_000);
afterEach(() => stand.clear());
afterAll(() => stand.close());

describe('two sends in flight', () => {
  it('make an idempotent kafkajs producer acknowledge a record that is not in the log, when an answer is lost', async () => {
    const topic = await stand.topic();
    const { wire, kafka } = await stand.shaky();
    const producer = kafka.producer({ idempotent: true });
    await producer.connect();
    const send = (key: string) => producer.send({ topic, messages: [{ key, value: key, partition: 0 }] });
    await send('before');
    wire.loseNextAnswer();
    const acknowledged = await Promise.all([send('first'), send('second')]);
    await producer.disconnect();
    expect(acknowledged.flat().map(({ errorCode }) => errorCode)).toEqual([0, 0]);
    const [, ...written] = (await stand.messagesIn(topic)).map(({ key }) => String(key));
    expect([
      ['first', 'first'],
      ['second', 'second'],
    ]).toContainEqual(written);
  });

  it('are not needed by our relay, which loses nothing and keeps the order under the same conditions', async () => {
    const { wire, kafka } = await stand.shaky();
    const sound = stand.log('sound');
    const log: KafkaLog = { ...sound, writer: () => new KafkaJsWriter(kafka) };
    const engine = await stand.engine(topics.lifecycle.name, writeNote, { log });
    await engine.start();
    const subject = randomUUID();
    await publishNoted(engine.units, subject);
    await untilNoted(engine, 1);
    wire.loseNextAnswer();
    for (let published = 1; published < 8; published++) await publishNoted(engine.units, subject);
    await untilNoted(engine, 8);
    await awaitUntil(async () => (await engine.store.db.collection(collections.outbox).countDocuments()) === 0);
    expect((await notesOf(engine)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(wire.answersToLose).toBe(0);
    expect((await stand.messagesIn(topics.lifecycle.name)).length).toBeGreaterThan(8);
  });

  it('never happen in the relay, however many wake it', async () => {
    const log = stand.log('counting');
    let inFlight = 0;
    let most = 0;
    const counting: KafkaLog = {
      ...log,
      writer: () => {
        const writer = log.writer();
        const send = writer.send.bind(writer);
        writer.send = async (records) => {
          most = Math.max(most, ++inFlight);
          await send(records).finally(() => inFlight--);
        };
        return writer;
      },
    };
    const engine = await stand.engine('', () => undefined, { topics: [], log: counting });
    await engine.start();
    await Promise.all(ids(30).map((subject) => publishNoted(engine.units, subject)));
    await awaitUntil(async () => (await engine.store.db.collection(collections.outbox).countDocuments()) === 0);
    expect(most).toBe(1);
  });
});

describe('two transactions of one aggregate, of which the first to begin is the last to commit', () => {
  interface Outgoing {
    readonly _id: unknown;
    readonly sequence: number;
  }
  let counter = 0;

  it.each([
    ['ObjectIds', () => new mongo.ObjectId()],
    ['the numbers of a counter', () => ++counter],
  ])('are in the wrong order when sorted by %s, taken when the event is made', async (_, nextId) => {
    const { client, db } = await stand.database();
    const aggregates = db.collection<{ _id: number; sequence: number }>('aggregates');
    const outbox = db.collection<Outgoing>('outbox');
    await aggregates.insertOne({ _id: 1, sequence: 0 });
    const commit = async (_id: unknown, meanwhile?: () => Promise<void>): Promise<void> => {
      try {
        await transact(client, async (session) => {
          const sequence = ((await aggregates.findOne({}, { session }))?.sequence ?? 0) + 1;
          await meanwhile?.();
          await aggregates.updateOne({}, { $set: { sequence } }, { session });
          await outbox.insertOne({ _id, sequence } as Outgoing, { session });
        });
      } catch (error) {
        if (faultOf(error) !== 'conflict') throw error;
        await commit(_id);
      }
    };
    await commit(nextId(), () => commit(nextId()));
    const sorted = await outbox.find().sort({ _id: 1 }).toArray();
    expect(sorted.map(({ sequence }) => sequence)).toEqual([2, 1]);
  });

  it.each([
    ['the same clock', 0],
    ['a clock that is an hour slow', -3_600_000],
  ])('are in commit order when sorted by our outbox ids, the last one on %s', async (_, skew) => {
    const { store, units } = await stand.engine('', () => undefined);
    await ensureIndexes(store.db);
    const clock = skew === 0 ? store.clock : new HybridClock(() => Date.now() + skew);
    const elsewhere = new UnitRunner({ ...store, clock }, () => undefined);
    const subject = randomUUID();
    let overtaken = false;
    await publishNoted(elsewhere, subject, async () => {
      if (!overtaken) await publishNoted(units, subject);
      overtaken = true;
    });
    const sorted = await store.db.collection<OutboxDocument>(collections.outbox).find().sort({ _id: 1 }).toArray();
    const sequences = sorted.flatMap(({ messages }) => messages.map(({ headers }) => headers['ce_sequence']));
    expect(sequences.map(Number)).toEqual([1, 2]);
  });
});

describe('a transaction whose messages fill more than one outbox document', () => {
  it('stays before the next one of its aggregate, on a clock that is an hour slow', async () => {
    const { store, units } = await stand.engine('', () => undefined);
    await ensureIndexes(store.db);
    const elsewhere = new UnitRunner(
      { ...store, clock: new HybridClock(() => Date.now() - 3_600_000) },
      () => undefined,
    );
    const [subject, many] = [randomUUID(), 5_001];
    const cause = { id: randomUUID(), time: new Date().toISOString() };
    await units.run([subject], cause, (unit) => {
      for (let i = 0; i < many; i++)
        unit.publish({ type: noted, data: { reason: 'solved', actor: { role: 'system' } } }, subject);
    });
    await publishNoted(elsewhere, subject);
    const sorted = await store.db.collection<OutboxDocument>(collections.outbox).find().sort({ _id: 1 }).toArray();
    expect(sorted.map(({ messages }) => messages.length)).toEqual([5_000, 1, 1]);
    expect(sorted.at(-1)?.messages.map(({ headers }) => Number(headers['ce_sequence']))).toEqual([many + 1]);
  });
});

describe('more messages for one partition than a broker takes at once', () => {
  it('reach it all the same, in order', async () => {
    const topic = await stand.topic();
    const writer = stand.log('large').writer();
    await writer.connect();
    const value = Buffer.alloc(1_024);
    const records = ids(3_000).map((key) => ({ topic, partition: 0, key, headers: {}, value }));
    await writer.send(records);
    await writer.disconnect();
    const written = await stand.messagesIn(topic);
    expect(written.map(({ key }) => String(key))).toEqual(records.map(({ key }) => key));
  });
});

describe('messages that an instance left in the outbox when it ended', () => {
  it('are read and published by the next one, in order', async () => {
    const { client, db } = await stand.database();
    await ensureIndexes(db);
    const gone = await stand.engine(topics.lifecycle.name, writeNote, { client, db });
    const subject = randomUUID();
    for (let left = 0; left < 3; left++) await publishNoted(gone.units, subject);
    const next = await stand.engine(topics.lifecycle.name, writeNote, { client, db });
    await next.start();
    const mine = async () => (await notesOf(next)).filter((note) => note.subject === subject);
    await awaitUntil(async () => (await mine()).length >= 3);
    expect((await mine()).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });
});
