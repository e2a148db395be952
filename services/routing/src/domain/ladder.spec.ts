import { describe, expect, it } from '@jest/globals';
import { levelAt } from './ladder.ts';

const ladder = {
  rule: 'ladder-treatment@1',
  rungs: [
    { at: 1.5, to: 'mediator' },
    { at: 0.8, to: 'company' },
    { at: 1, to: 'national' },
  ],
} as const;

describe('the ladder', () => {
  it.each([
    [0.5, undefined],
    [0.8, 'company'],
    [0.9, 'company'],
    [1, 'national'],
    [1.5, 'mediator'],
    [3, 'mediator'],
  ])('calls at %d of the time for %s', (share, level) => expect(levelAt(ladder, share)).toBe(level));

  it('may have no rung', () => expect(levelAt({ rule: 'ladder@1', rungs: [] }, 2)).toBeUndefined());
});
