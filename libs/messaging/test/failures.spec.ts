import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { inboundTopicOf } from '@jisr/contracts';
import { awaitUntil } from '@jisr/testing';
import type { MessagingEngine } from '../src/index.ts';
import { Failures } from '../src/parking/failures.ts';
import { ids, notesOf, Stand, untilNoted, writeNote } from './bench-stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.open();
}, 120_000);
afterEach(() => stand.clear());
afterAll(() => stand.close());

/** An engine that fails whatever `fails` names, on a topic with two records of each subject; all of them are dead. */
async function withDeadKeys(subjects: readonly string[]) {
  const topic = await stand.topic();
  const failing = new Set(subjects.map((subject) => `${subject} 1`));
  const engine = await stand.engine(
    topic,
    (event, unit) => {
      if (failing.has(`${event.subject} ${event.sequence ?? 0}`)) throw new RangeError('a telling text');
      writeNote(event, unit);
    },
    { group: 'jisr.intake.v1' },
  );
  await stand.write(
    topic,
    subjects.flatMap((subject) => [subject, subject]),
  );
  await engine.start();
  await awaitUntil(async () => (await deadIn(engine)).length === subjects.length);
  return { engine, failing, failures: new Failures(engine.store) };
}

const deadIn = (engine: MessagingEngine) => engine.store.lot.keys.find({ status: 'dead' }).toArray();

describe('failures', () => {
  it('are grouped by cause, each key with its oldest record and nothing of what it says', async () => {
    const { failures } = await withDeadKeys(ids(2));

    const [group, ...others] = await failures.groups();

    expect(others).toEqual([]);
    expect(group).toMatchObject({ errorClass: 'RangeError', handler: 'Recorder', dead: 2, retrying: 0 });
    const keys = await failures.keysOf(group?.fingerprint ?? '');
    expect(keys.map(({ waiting, status }) => [waiting, status])).toEqual([
      [2, 'dead'],
      [2, 'dead'],
    ]);
    expect(keys[0]?.record?.attributes).toMatchObject({ sequence: '1' });
    expect(JSON.stringify(keys)).not.toContain('telling');
  });

  it('of a cause are tried again together, each key in its order, and who did so is kept', async () => {
    const { engine, failing, failures } = await withDeadKeys(ids(2));
    const [group] = await failures.groups();
    failing.clear();

    expect(await failures.retry(group?.fingerprint ?? '', 'operator-1')).toBe(2);

    await untilNoted(engine, 4);
    for (const subject of new Set((await notesOf(engine)).map((note) => note.subject))) {
      const own = (await notesOf(engine)).filter((note) => note.subject === subject);
      expect(own.map(({ sequence }) => sequence)).toEqual([1, 2]);
    }
    expect(await failures.acts.newest()).toMatchObject([
      { act: 'retried', person: 'operator-1', keys: [expect.anything(), expect.anything()] },
    ]);
  });

  it('are tried again one alone', async () => {
    const { engine, failing, failures } = await withDeadKeys(ids(2));
    const [one, other] = await deadIn(engine);
    failing.clear();

    expect(await failures.retry(one?.failure.fingerprint ?? '', 'operator-1', one?._id)).toBe(1);

    await untilNoted(engine, 2);
    expect((await deadIn(engine)).map(({ _id }) => _id)).toEqual([other?._id]);
    expect(await failures.retry('0'.repeat(16), 'operator-1')).toBe(0);
  });

  it('are discarded with a reason: what waits behind goes on, its sequence without a gap', async () => {
    const subject = randomUUID();
    const { engine, failures } = await withDeadKeys([subject]);
    const [key] = await deadIn(engine);

    expect(await failures.discard(key?._id ?? '', 'operator-2', 'written twice by a defect')).toBeUndefined();

    await untilNoted(engine, 1);
    expect((await notesOf(engine)).map(({ sequence }) => sequence)).toEqual([2]);
    expect(await engine.store.lot.keys.countDocuments()).toBe(0);
    expect(await failures.acts.newest()).toMatchObject([
      { act: 'discarded', person: 'operator-2', keys: [key?._id], reason: 'written twice by a defect' },
    ]);
  });

  it('of requests are not discarded, since an institution is owed its answer; unknown ones leave no trace', async () => {
    const { engine, failures } = await withDeadKeys(ids(1));
    const [key] = await deadIn(engine);
    await engine.store.lot.keys.updateOne({ _id: key?._id ?? '' }, { $set: { topic: inboundTopicOf('al-omrane') } });

    expect(await failures.discard(key?._id ?? '', 'operator-2', 'no reason')).toBe('owed-an-answer');
    expect(await failures.discard('nobody knows it', 'operator-2', 'no reason')).toBe('not-found');
    expect(await failures.acts.newest()).toEqual([]);
  });
});
