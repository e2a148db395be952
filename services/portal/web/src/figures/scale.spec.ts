import { describe, expect, it } from '@jest/globals';
import { ticksTo } from './scale.ts';

describe('ticks of an axis', () => {
  it.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [31, [0, 10, 20, 30, 40]],
    [100, [0, 20, 40, 60, 80, 100]],
    [1234, [0, 500, 1000, 1500]],
  ])('up to %d are round and few', (most, ticks) => {
    expect(ticksTo(most)).toEqual(ticks);
  });
});
