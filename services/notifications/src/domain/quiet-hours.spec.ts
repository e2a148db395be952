import { describe, expect, it } from '@jest/globals';
import { endOfQuiet, next } from './quiet-hours.ts';

describe('quiet hours over midnight', () => {
  const night = { from: '21:00', until: '08:00' };

  it.each([
    ['20:59', undefined],
    ['21:00', { inDays: 1, time: '08:00' }],
    ['23:59', { inDays: 1, time: '08:00' }],
    ['00:00', { inDays: 0, time: '08:00' }],
    ['07:59', { inDays: 0, time: '08:00' }],
    ['08:00', undefined],
  ])('at %s end at %j', (time, end) => expect(endOfQuiet(time, night)).toEqual(end));
});

describe('quiet hours of one day', () => {
  const noon = { from: '12:00', until: '14:00' };

  it.each([
    ['11:59', undefined],
    ['12:00', { inDays: 0, time: '14:00' }],
    ['13:59', { inDays: 0, time: '14:00' }],
    ['14:00', undefined],
  ])('at %s end at %j', (time, end) => expect(endOfQuiet(time, noon)).toEqual(end));

  it('are none when they end as they begin', () =>
    expect(endOfQuiet('12:00', { from: '12:00', until: '12:00' })).toBeUndefined());
});

describe('the next time of day of a name', () => {
  it.each([
    ['08:29', 0],
    ['08:30', 1],
    ['08:31', 1],
  ] as const)('seen from %s comes in %i days', (time, inDays) =>
    expect(next('08:30', time)).toEqual({ inDays, time: '08:30' }),
  );
});
