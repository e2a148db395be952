import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ids, Stand } from './bench-stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.open();
}, 120_000);
afterEach(() => stand.clear());
afterAll(() => stand.close());

const fences = 'fences';

describe('a unit that touches a subject', () => {
  it('is seen by whatever changes the subject at the same time', async () => {
    const [subject] = ids(1) as [string];
    const { units } = await stand.engine(await stand.topic(), () => undefined);
    const cause = { id: randomUUID(), time: new Date().toISOString() };
    await units.run([subject], cause, (unit) => unit.touch(subject));

    const seen: number[] = [];
    await units.run([subject], cause, async (unit) => {
      seen.push((await unit.find(fences, { subject })).length);
      unit.touch(subject);
      if (seen.length > 1) return;
      await units.run([subject], cause, (other) => {
        other.write(fences, { insertOne: { document: { subject } } });
        other.touch(subject);
      });
    });
    expect(seen).toEqual([0, 1]);
  });
});
