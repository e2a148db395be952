import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { awaitUntil } from '@jisr/testing';
import { DependencyUnavailableError } from '../../src/index.ts';
import { Failures } from '../../src/parking/failures.ts';
import { ids, notesOf, Stand, untilNoted, writeNote } from '../bench-stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.open();
}, 120_000);
afterEach(() => stand.clear());
afterAll(() => stand.close());

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
    await untilNoted(engine, others.length);
    expect((await notesOf(engine)).map(({ subject }) => subject)).toEqual(others);
    broken = false;
    await untilNoted(engine, 6);
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
    for (let firstSequence = 1; firstSequence <= 41; firstSequence += 4) {
      await stand.write(topic, Array<string>(4).fill(subject), { firstSequence });
    }
    await untilNoted(engine, 44);
    expect((await notesOf(engine)).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 44 }, (_, i) => i + 1),
    );
  });

  it('whose handler waits for somebody who is away keeps no other parked key from being drained', async () => {
    const topic = await stand.topic();
    const [waiting, other] = ids(2) as [string, string];
    let [parking, inVain] = [true, 0];
    const engine = await stand.engine(topic, (event, unit) => {
      if (parking) throw new Error('parks it');
      if (event.subject === waiting) throw new DependencyUnavailableError(`away for the ${(inVain += 1)}th time`);
      writeNote(event, unit);
    });
    await stand.write(topic, [waiting, other]);
    await engine.start();
    await awaitUntil(async () => (await engine.store.lot.keys.countDocuments()) === 2);
    parking = false;
    await untilNoted(engine, 1);
    expect((await notesOf(engine)).map(({ subject }) => subject)).toEqual([other]);
    await awaitUntil(() => inVain > 10);
    expect(await engine.store.lot.keys.countDocuments({ status: 'retrying' })).toBe(1);
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
    await new Failures(engine.store).retry((await dead())?.failure.fingerprint ?? '', 'operator');
    await untilNoted(engine, 2);
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
    await untilNoted(engine, 1);
    const kept = await engine.store.lot.records.findOne({});
    expect([...(kept?.value as unknown as { value(): Buffer }).value()]).toEqual([0, 255, 13]);
    expect(await engine.store.lot.keys.countDocuments({ status: 'dead' })).toBe(1);
  });
});
