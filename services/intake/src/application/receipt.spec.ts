import { describe, expect, it } from '@jest/globals';
import { v1 } from 'uuid';
import { receiptNumberFor } from './receipt.ts';

const id = '2c5ea4c0-4067-51fd-8b5e-1d0f3a7c9e11';

describe('the receipt number for a complaint', () => {
  it('is the same for the same complaint', () => expect(receiptNumberFor(id, 2026)).toBe(receiptNumberFor(id, 2026)));

  it.each(Array.from(id, (digit, place) => [place, digit] as const).filter(([, digit]) => digit !== '-'))(
    'is another when the id differs at place %i alone',
    (place, digit) => {
      const other = `${id.slice(0, place)}${digit === '0' ? '1' : '0'}${id.slice(place + 1)}`;
      expect(receiptNumberFor(other, 2026)).not.toBe(receiptNumberFor(id, 2026));
    },
  );

  it('is another for every id that one machine makes of the time, though they end alike', () => {
    const node = Uint8Array.of(2, 66, 172, 17, 0, 2);
    const ids = Array.from({ length: 1_000 }, (_, tick) => v1({ node, clockseq: 7, msecs: 1_767_225_600_000 + tick }));
    expect(new Set(ids.map((made) => made.slice(14))).size).toBe(1);
    expect(new Set(ids.map((made) => receiptNumberFor(made, 2026))).size).toBe(ids.length);
  });
});
