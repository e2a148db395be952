import { describe, expect, it } from '@jest/globals';
import { civilDayOf, endOf, startOf } from './in-morocco.ts';

describe('a day in Morocco', () => {
  it.each([
    ['2026-01-31T22:59:59.999Z', '2026-01-31'],
    ['2026-01-31T23:00:00.000Z', '2026-02-01'],
    ['2026-02-01T00:30:00+02:00', '2026-01-31'],
  ])('has the instant %s in %s', (instant, day) => expect(civilDayOf(instant)).toBe(day));

  it('ends where the next begins', () => {
    expect(startOf('2026-02-01').toISOString()).toBe('2026-01-31T23:00:00.000Z');
    expect(endOf('2026-01-31')).toEqual(startOf('2026-02-01'));
  });

  it('is an hour shorter or longer when the clocks change for Ramadan', () => {
    const hoursOf = (day: string) => (endOf(day).getTime() - startOf(day).getTime()) / 3_600_000;
    expect([hoursOf('2026-02-15'), hoursOf('2026-02-16'), hoursOf('2026-03-22')]).toEqual([25, 24, 23]);
  });
});
