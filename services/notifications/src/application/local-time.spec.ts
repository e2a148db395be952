import { describe, expect, it } from '@jest/globals';
import { dayOf, instantOf, timeOf } from './local-time.ts';

describe('the time in Morocco', () => {
  const summer = new Date('2026-07-01T23:30:00Z');

  it('is an hour ahead of Greenwich, so that days end earlier', () => {
    expect(dayOf(summer)).toBe('2026-07-02');
    expect(timeOf(summer)).toBe('00:30');
  });

  it('is that of Greenwich in Ramadan', () => expect(timeOf(new Date('2026-03-01T20:00:00Z'))).toBe('20:00'));

  it('gives the instant of a time of day, today or tomorrow', () => {
    expect(instantOf(summer, { inDays: 0, time: '08:00' })).toEqual(new Date('2026-07-02T07:00:00Z'));
    expect(instantOf(summer, { inDays: 1, time: '08:30' })).toEqual(new Date('2026-07-03T07:30:00Z'));
  });

  it('keeps to the clock on the wall when the clocks change overnight', () =>
    expect(instantOf(new Date('2026-02-14T22:00:00Z'), { inDays: 1, time: '08:00' })).toEqual(
      new Date('2026-02-15T08:00:00Z'),
    ));
});
