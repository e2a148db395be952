import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { awaitUntil } from '@jisr/testing';
import type { DueTimer, TimerHandler } from '../src/index.ts';
import { ids, Stand } from './bench-stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.open();
}, 120_000);
afterEach(() => stand.clear());
afterAll(() => stand.close());

describe('a timer that fails', () => {
  it('keeps no other from firing, is told, and is there to be tried again', async () => {
    const [failing, first, second] = ids(3) as [string, string, string];
    const [fired, told]: [string[], unknown[]] = [[], []];
    const window: TimerHandler = {
      handle: ({ subjectId }: DueTimer) => {
        if (subjectId === failing) throw new Error('no such window');
        fired.push(subjectId);
      },
    };
    const engine = await stand.engine(await stand.topic(), () => undefined, {
      timers: new Map([['window', window]]),
      onError: (where, error) => told.push([where, String(error)]),
    });
    await engine.start();
    const cause = { id: randomUUID(), time: new Date().toISOString() };
    await engine.units.run([first], cause, (unit) => {
      for (const [at, subjectId] of [first, failing, second].entries()) {
        unit.schedule({ id: subjectId, kind: 'window', subjectId, dueAt: new Date(at) });
      }
    });
    const kept = () => engine.store.db.collection('timers').find().toArray();
    await awaitUntil(async () => (await kept()).length === 1 && told.length > 0);
    expect(fired.filter((subject) => subject !== failing).slice(-2)).toEqual([first, second]);
    expect(told[0]).toEqual(['timer window', 'Error: no such window']);
    expect(await kept()).toMatchObject([{ subjectId: failing }]);
  });
});
