import { describe, expect, it } from '@jest/globals';
import { SentRanges } from './sent-ranges.ts';

const sent = () => {
  const ranges = new SentRanges();
  ranges.add(0, 10n, 5);
  ranges.add(0, 20n, 2);
  ranges.add(3, 0n, 1);
  return ranges;
};

describe('the records that were sent', () => {
  it.each([
    [0, 10n, true],
    [0, 14n, true],
    [0, 21n, true],
    [3, 0n, true],
    [0, 9n, false],
    [0, 15n, false],
    [0, 22n, false],
    [1, 10n, false],
  ])('are told from others: partition %d, offset %d: %s', (partition, offset, ours) => {
    expect(sent().holds(partition, offset)).toBe(ours);
  });

  it('end, in each partition, after the last of them', () => {
    expect(sent().ends()).toEqual(
      new Map([
        [0, 22n],
        [3, 1n],
      ]),
    );
  });
});
