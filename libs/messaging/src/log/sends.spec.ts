import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OutgoingRecord } from './kafka-log.ts';
import { sendsOf } from './sends.ts';

const record = (partition: number, bytes: number): OutgoingRecord => ({
  topic: 'a',
  partition,
  key: '',
  headers: {},
  value: Buffer.alloc(bytes),
});
const records = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 400 })))
  .map((all) => all.map(([partition, bytes]) => record(partition, bytes)));

describe('what is sent at once', () => {
  it('is everything, in order', () =>
    fc.assert(fc.property(records, (all) => expect([...sendsOf(all, 1_000)].flat()).toEqual(all))));

  it('never holds more of one partition than a broker takes, unless it is one record', () =>
    fc.assert(
      fc.property(records, (all) => {
        for (const send of sendsOf(all, 300))
          for (const partition of [0, 1, 2]) {
            const mine = send.filter((one) => one.partition === partition);
            const bytes = mine.reduce((sum, { value }) => sum + value.length + 32, 0);
            expect(bytes <= 300 || mine.length === 1).toBe(true);
          }
      }),
    ));

  it('grows as far as the limit lets it', () =>
    expect(
      [...sendsOf([record(0, 68), record(0, 68), record(1, 68), record(0, 68)], 200)].map((s) => s.length),
    ).toEqual([3, 1]));
});
