import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { batches } from './batches.ts';

async function grouped(many: number, size: number, ...items: number[]) {
  const groups = [];
  for await (const group of batches(Readable.from(items), { many, size }, (item) => item)) groups.push(group);
  return groups;
}

describe('batches', () => {
  it('hold no more items than allowed', async () => {
    expect(await grouped(2, 100, 1, 1, 1, 1, 1)).toEqual([[1, 1], [1, 1], [1]]);
  });

  it('hold no more bytes than allowed', async () => {
    expect(await grouped(10, 5, 3, 2, 1, 4, 1)).toEqual([[3, 2], [1, 4], [1]]);
  });

  it('give an item that is too large a batch of its own', async () => {
    expect(await grouped(10, 5, 1, 9, 1)).toEqual([[1], [9], [1]]);
  });

  it('are none for nothing', async () => {
    expect(await grouped(10, 5)).toEqual([]);
  });
});
