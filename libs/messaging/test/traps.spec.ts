import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { encode } from '@jisr/contracts';
import { collections, kafkaJsLog, type MessagingEngine } from '../src/index.ts';
import { partitionId } from '../src/log/log-record.ts';
import { awaitUntil, eventOf, Stand, writeNote } from './bench-stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.open();
}, 120_000);
afterEach(() => stand.clear());
afterAll(() => stand.close());

const ids = (count: number) => Array.from({ length: count }, () => randomUUID());

describe('two sends in flight', () => {
  it('never happen in the relay, however many wake it', async () => {
    const topic = await stand.topic();
    const log = kafkaJsLog(stand.connection('counting'));
    let inFlight = 0;
    let most = 0;
    const counting = {
      ...log,
      reader: () => log.reader(),
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
    const published = ids(30);
    const engine = await stand.engine(topic, () => undefined, { topics: [], log: counting });
    await engine.start();
    await Promise.all(
      published.map((subject) =>
        engine.units.run([subject], { id: randomUUID(), time: new Date().toISOString() }, (unit) =>
          unit.publish(
            { type: eventOf(subject, 1).type, data: { reason: 'solved', actor: { role: 'system' } } } as never,
            subject,
          ),
        ),
      ),
    );
    await awaitUntil(async () => (await engine.store.db.collection(collections.outbox).countDocuments()) === 0);
    expect(most).toBe(1);
  });
});

describe('more messages for one partition than a broker takes at once', () => {
  it('reach it all the same, in order', async () => {
    const topic = await stand.topic();
    const writer = kafkaJsLog(stand.connection('large')).writer();
    await writer.connect();
    const value = Buffer.alloc(1_024);
    const records = ids(3_000).map((key) => ({ topic, partition: 0, key, headers: {}, value }));
    await writer.send(records);
    await writer.disconnect();
    const written: string[] = [];
    const consumer = stand.kafka().consumer({ groupId: topic });
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({ eachMessage: async ({ message }) => void written.push(String(message.key)) });
    await awaitUntil(() => written.length >= records.length);
    await consumer.disconnect();
    expect(written).toEqual(records.map(({ key }) => key));
  });
});

describe('holes in a log', () => {
  it('do not stop a consumer whose position is compared with what it last knew', async () => {
    const topic = await stand.topic();
    const producer = stand.kafka().producer({ transactionalId: topic, idempotent: true, maxInFlightRequests: 1 });
    await producer.connect();
    const subjects = ids(6);
    for (const subject of subjects) {
      const transaction = await producer.transaction();
      await transaction.send({ topic, acks: -1, messages: [{ ...encode(eventOf(subject, 1)), partition: 0 }] });
      await transaction.commit();
    }
    await producer.disconnect();
    const engine = await stand.engine(topic, writeNote);
    await engine.start();
    await awaitUntil(async () => (await notesOf(engine)).length === subjects.length);
    expect((await notesOf(engine)).map(({ subject }) => subject)).toEqual(subjects);
    expect(await endOf(topic)).toBe(2 * subjects.length);
  });
});

describe('a zombie consumer', () => {
  it('stores nothing once another consumer has moved the position, and goes on from there', async () => {
    const topic = await stand.topic();
    const [early, late] = [ids(3), ids(4)];
    await stand.write(topic, early);
    const engine = await stand.engine(topic, writeNote);
    await engine.start();
    await awaitUntil(async () => (await notesOf(engine)).length === 3);
    await engine.store.db
      .collection<{ _id: string }>(collections.offsets)
      .updateOne({ _id: partitionId(engine.store.lot.group, topic, 0) }, { $set: { next: 5 } });
    await stand.write(topic, late);
    await awaitUntil(async () => (await notesOf(engine)).length >= 5);
    expect((await notesOf(engine)).map(({ subject }) => subject)).toEqual([...early, ...late.slice(2)]);
  });
});

describe('a stored position', () => {
  it('wins over the offset that Kafka has for the group', async () => {
    const topic = await stand.topic();
    const subjects = ids(5);
    await stand.write(topic, subjects);
    const group = `test-${randomUUID()}`;
    const admin = stand.kafka().admin();
    await admin.connect();
    await admin.setOffsets({ groupId: group, topic, partitions: [{ partition: 0, offset: '5' }] });
    await admin.disconnect();
    const database = await stand.database();
    await database.db
      .collection<{ _id: string }>(collections.offsets)
      .insertOne({ _id: partitionId(group, topic, 0), next: 1 } as never);
    const engine = await stand.engine(topic, writeNote, { ...database, group });
    await engine.start();
    await awaitUntil(async () => (await notesOf(engine)).length === 4);
    expect((await notesOf(engine)).map(({ subject }) => subject)).toEqual(subjects.slice(1));
  });
});

describe('a parked key', () => {
  it('holds its later records in order, lets all others flow, and drains without a new arrival', async () => {
    const topic = await stand.topic();
    const [troubled, ...others] = ids(4) as [string, ...string[]];
    let broken = true;
    const engine = await stand.engine(
      topic,
      (event, unit) => {
        if (event.subject === troubled && broken) throw new Error('not yet');
        writeNote(event, unit);
      },
      { retry: { quickTries: 2, parkedTries: 1_000, parkedDelay: { first: 10, most: 30 } } },
    );
    await stand.write(topic, [troubled, others[0] ?? '', troubled, others[1] ?? '', troubled, others[2] ?? '']);
    await engine.start();
    await awaitUntil(async () => (await notesOf(engine)).length === others.length);
    expect((await notesOf(engine)).map(({ subject }) => subject)).toEqual(others);
    broken = false;
    await awaitUntil(async () => (await notesOf(engine)).length === 6);
    const drained = (await notesOf(engine)).filter(({ subject }) => subject === troubled);
    expect(drained.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(await engine.store.lot.keys.countDocuments()).toBe(0);
  });

  it('keeps its order when a new batch of the key meets its drain', async () => {
    const topic = await stand.topic();
    const subject = randomUUID();
    let failures = 3;
    const engine = await stand.engine(topic, (event, unit) => {
      if (event.sequence === 1 && failures-- > 0) throw new Error('not yet');
      writeNote(event, unit);
    });
    await engine.start();
    for (let first = 1; first <= 41; first += 4) await stand.write(topic, Array<string>(4).fill(subject), first);
    await awaitUntil(async () => (await notesOf(engine)).length === 44);
    expect((await notesOf(engine)).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 44 }, (_, i) => i + 1),
    );
  });

  it('becomes a dead letter after its last try and can be tried again by an operator', async () => {
    const topic = await stand.topic();
    const subject = randomUUID();
    let broken = true;
    const engine = await stand.engine(
      topic,
      (event, unit) => {
        if (broken) throw new Error('never');
        writeNote(event, unit);
      },
      { group: 'jisr.intake.v1' },
    );
    await stand.write(topic, [subject, subject]);
    await engine.start();
    const dead = () => engine.store.lot.keys.findOne({ status: 'dead' });
    await awaitUntil(async () => (await dead()) !== null);
    expect((await dead())?.failure).toMatchObject({ errorClass: 'Error', handler: 'Recorder' });
    broken = false;
    await engine.store.lot.retry((await dead())?._id ?? '', new Date());
    await awaitUntil(async () => (await notesOf(engine)).length === 2);
    expect((await notesOf(engine)).map(({ sequence }) => sequence)).toEqual([1, 2]);
  });
});

describe('bytes that are no event', () => {
  it('are kept byte for byte as a dead letter at once, and the partition goes on', async () => {
    const topic = await stand.topic();
    const subject = randomUUID();
    const producer = stand.kafka().producer();
    await producer.connect();
    await producer.send({ topic, messages: [{ partition: 0, key: 'odd', value: Buffer.from([0, 255, 13]) }] });
    await producer.disconnect();
    await stand.write(topic, [subject]);
    const engine = await stand.engine(topic, writeNote, { group: 'jisr.intake.v1' });
    await engine.start();
    await awaitUntil(async () => (await notesOf(engine)).length === 1);
    const kept = await engine.store.lot.records.findOne({});
    expect([...(kept?.value as unknown as { value(): Buffer }).value()]).toEqual([0, 255, 13]);
    expect(await engine.store.lot.keys.countDocuments({ status: 'dead' })).toBe(1);
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
    await awaitUntil(async () => (await notesOf(engine)).length === 3);
    expect((await notesOf(engine)).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });
});

describe('a database that is down', () => {
  it('parks nothing, spends no attempt, reports not ready, and goes on when it is back', async () => {
    const topic = await stand.topic();
    const engine = await stand.engine(topic, writeNote);
    const [early, late] = [ids(2), ids(3)];
    await stand.write(topic, early);
    await engine.start();
    await awaitUntil(async () => (await notesOf(engine)).length === 2);
    await stand.servers.mongo.kill();
    await stand.write(topic, late);
    await awaitUntil(() => Promise.resolve(engine.progress.trouble()?.includes('waits for a dependency') ?? false));
    await stand.servers.mongo.start();
    await awaitUntil(async () => (await notesOf(engine)).length === 5);
    expect((await notesOf(engine)).map(({ subject }) => subject)).toEqual([...early, ...late]);
    expect(await engine.store.lot.records.countDocuments()).toBe(0);
    await awaitUntil(() => Promise.resolve(engine.progress.trouble() === undefined));
  }, 120_000);
});

interface Note {
  readonly subject: string;
  readonly sequence: number;
}

const notesOf = (engine: MessagingEngine) =>
  engine.store.db.collection<Note>('notes').find().sort({ _id: 1 }).toArray();

async function endOf(topic: string): Promise<number> {
  const admin = stand.kafka().admin();
  await admin.connect();
  const [end] = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  return Number(end?.high);
}
