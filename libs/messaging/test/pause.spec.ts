import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { awaitUntil } from '@jisr/testing';
import { OperatorActs } from '../src/operators/operator-acts.ts';
import { notesOf, Stand, untilNoted, writeNote } from './bench-stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.open();
}, 120_000);
afterEach(() => stand.clear());
afterAll(() => stand.close());

describe('a consumer that an operator holds back', () => {
  it('reads nothing, is no trouble, says how much waits, and goes on where it was when it is resumed', async () => {
    const topic = await stand.topic();
    const engine = await stand.engine(topic, writeNote);
    await engine.start();
    await stand.write(topic, [randomUUID()]);
    await untilNoted(engine, 1);

    expect(await engine.pause.pause('operator-1', 'the registry is being repaired')).toBe(true);
    expect(await engine.pause.pause('operator-2', 'again')).toBe(false);
    await stand.write(topic, [randomUUID(), randomUUID()]);
    await awaitUntil(() => engine.progress.lags().some(([, lag]) => lag === 2));
    expect(await notesOf(engine)).toHaveLength(1);
    expect(engine.progress.trouble()).toBeUndefined();
    expect(await engine.pause.refresh()).toMatchObject({ person: 'operator-1' });

    expect(await engine.pause.resume('operator-2', 'repaired')).toBe(true);
    expect(await engine.pause.resume('operator-2', 'again')).toBe(false);
    await untilNoted(engine, 3);
    expect(await new OperatorActs(engine.store).newest()).toMatchObject([
      { act: 'resumed', person: 'operator-2', reason: 'repaired' },
      { act: 'paused', person: 'operator-1', reason: 'the registry is being repaired' },
    ]);
  });

  it('is still held after a restart', async () => {
    const topic = await stand.topic();
    const { client, db } = await stand.database();
    const group = `test-${randomUUID()}`;
    const before = await stand.engine(topic, writeNote, { client, db, group });
    await before.pause.pause('operator-1', 'until the morning');
    const engine = await stand.engine(topic, writeNote, { client, db, group });
    await stand.write(topic, [randomUUID()]);
    await engine.start();

    await awaitUntil(() => engine.progress.lags().some(([, lag]) => lag === 1));
    expect(engine.pause.isHeld).toBe(true);
    expect(await notesOf(engine)).toEqual([]);
    await engine.pause.resume('operator-1', 'it is morning');
    await untilNoted(engine, 1);
  });
});
