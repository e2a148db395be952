import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HybridClock } from './hybrid-clock.ts';

describe('a hybrid clock', () => {
  it('moves forward while the wall clock stands still or goes back', () => {
    const walls = [1000, 1000, 400, 1000, 1001];
    const clock = new HybridClock(() => walls.shift() ?? 0);
    const readings = [1, 2, 3, 4, 5].map(() => clock.tick());
    expect([...readings].sort()).toEqual(readings);
    expect(new Set(readings).size).toBe(5);
  });

  it('reads later than anything it has seen, however slow its own wall clock is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), fc.integer({ min: 0, max: 2 ** 40 }), (fast, slow) => {
        const seen = new HybridClock(() => fast).tick();
        expect(new HybridClock(() => slow).tick([seen]) > seen).toBe(true);
      }),
    );
  });

  it('never gives the reading of another instance', () => {
    expect(new HybridClock(() => 5).tick()).not.toBe(new HybridClock(() => 5).tick());
  });
});
