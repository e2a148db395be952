import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { awaitUntil } from '@jisr/testing';
import { collections, type EngineOptions, type MessagingEngine, type TimerHandler } from '../src/index.ts';
import { Stand } from './bench-stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.open();
}, 120_000);
afterAll(() => stand.close());

const inYear = (year: number) => new Date(`${year}-01-01T00:00:00.000Z`);

/** An engine whose timers say their ids; one named `parent` schedules `child` in 2102. */
async function telling(more: Partial<EngineOptions> = {}) {
  const fired: string[] = [];
  const handler: TimerHandler = {
    handle: ({ id, kind, subjectId }, unit) => {
      if (id === 'parent') unit.schedule({ id: 'child', kind, subjectId, dueAt: inYear(2102) });
      fired.push(id);
    },
  };
  const engine = await stand.engine(await stand.topic(), () => undefined, {
    topics: [],
    timers: new Map([['tell', handler]]),
    ...more,
  });
  await engine.start();
  return { engine, fired };
}

const plan = (
  engine: MessagingEngine,
  ...timers: readonly (readonly [id: string, subjectId: string, year: number])[]
) =>
  engine.units.run([], { id: 'test', time: inYear(2026).toISOString() }, (unit) => {
    for (const [id, subjectId, year] of timers) unit.schedule({ id, kind: 'tell', subjectId, dueAt: inYear(year) });
  });

it('fires what is due by the time set, in order, what it schedules on the way included, and nothing later', async () => {
  const { engine, fired } = await telling();
  await plan(engine, ['last', 'a', 2103], ['other', 'b', 2101], ['later', 'a', 2105], ['parent', 'a', 2100]);
  engine.setCaseTime(inYear(2104));
  await awaitUntil(() => fired.length >= 4);
  expect(fired).toEqual(['parent', 'other', 'child', 'last']);
  engine.setCaseTime(inYear(2106));
  await awaitUntil(() => fired.length >= 5);
  expect(fired.at(-1)).toBe('later');
});

it('gives units the time set until it is released, and leaves the outbox in real time', async () => {
  const { engine } = await telling();
  const nowOf = () => engine.units.run([], { id: 'test', time: inYear(2026).toISOString() }, ({ now }) => now);
  engine.setCaseTime(inYear(2100));
  expect(await nowOf()).toEqual(inYear(2100));
  expect(engine.store.now().getTime()).toBeLessThan(inYear(2100).getTime());
  engine.setCaseTime();
  expect((await nowOf()).getTime()).toBeLessThan(inYear(2100).getTime());
});

it('tries a timer whose handler failed again with the day it was due, though cases stand still', async () => {
  const due: Date[] = [];
  const handler: TimerHandler = {
    handle: ({ dueAt }) => {
      due.push(dueAt);
      if (due.length === 1) throw new TypeError('first time');
    },
  };
  let real = Date.now();
  const { engine } = await telling({ timers: new Map([['tell', handler]]), now: () => new Date(real) });
  await plan(engine, ['shaky', 'a', 2100]);
  engine.setCaseTime(inYear(2101));
  const timers = engine.store.db.collection(collections.timers);
  await awaitUntil(async () => (await timers.countDocuments({ retryAt: { $exists: true } })) === 1);
  real += 3_600_000;
  await awaitUntil(() => due.length === 2);
  expect(due).toEqual([inYear(2100), inYear(2100)]);
});

it('says when its next timer is due and that nothing is pending, until the time set brings something', async () => {
  const { engine, fired } = await telling();
  await plan(engine, ['soon', 'a', 2101], ['later', 'b', 2105]);
  engine.counts(() => Promise.resolve(fired.includes('soon') ? 2 : 0));
  engine.setCaseTime(inYear(2100));
  expect(await engine.standing()).toMatchObject({ pending: 0, nextDueAt: inYear(2101).toISOString() });
  engine.setCaseTime(inYear(2102));
  await awaitUntil(() => fired.length > 0);
  await awaitUntil(async () => (await engine.standing()).nextDueAt === inYear(2105).toISOString());
  expect(await engine.standing()).toMatchObject({ now: inYear(2102).toISOString(), pending: 2 });
});

it('fires what the platform does for itself by real time, wherever cases live, and counts it nowhere', async () => {
  const { engine, fired } = await telling();
  engine.setCaseTime(inYear(1990));
  await engine.units.run([], { id: 'test', time: inYear(2026).toISOString() }, (unit) =>
    unit.scheduleOwn({ id: 'own', kind: 'tell', subjectId: 'own', inMs: 0 }),
  );
  await awaitUntil(() => fired.length > 0);
  expect(fired).toEqual(['own']);
  expect(await engine.standing()).not.toHaveProperty('nextDueAt');
});
