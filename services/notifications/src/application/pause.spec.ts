import { describe, expect, it } from '@jest/globals';
import { channels } from '../domain/wishes.ts';
import { pauseBefore } from './pause.ts';
import { contactWithinMs, leaseMs, pauses, sendWithinMs } from './time-limits.ts';

describe('the pause before another try', () => {
  it('is short at first and has a longest, however often a message waited', () => {
    expect(pauseBefore(1)).toBeLessThan(5 * pauses.first);
    for (const attempt of [1, 10, 100, 10_000]) expect(pauseBefore(attempt)).toBeLessThanOrEqual(pauses.most);
  });
});

describe('a lease', () => {
  it('is more than twice as long as all that is done under it', () =>
    expect(leaseMs).toBeGreaterThan(2 * (contactWithinMs + channels.length * sendWithinMs)));
});
