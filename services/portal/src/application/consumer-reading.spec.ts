import { describe, expect, it } from '@jest/globals';
import { consumerView, remember, type Reading } from './consumer-reading.ts';

const reading = (seconds: number, more: Partial<Reading> = {}): Reading => ({
  at: seconds * 1_000,
  state: 'up',
  troubles: [],
  ...{ lag: 0, consumed: 0, retrying: 0, dead: 0, rejected: 0 },
  ...more,
});

describe('a consumer', () => {
  it('is behind since it was last seen to have handled all', () => {
    const first = remember(reading(0), undefined);
    const second = remember(reading(10, { lag: 5 }), first);
    const third = remember(reading(30, { lag: 8 }), second);

    expect(consumerView('intake', third, second.last).behindSeconds).toBe(30);
    expect(consumerView('intake', remember(reading(31), third), third.last).behindSeconds).toBe(0);
  });

  it('has the rate between two looks', () => {
    const [before, now] = [reading(0, { consumed: 100 }), reading(2, { consumed: 150 })];

    expect(consumerView('intake', remember(now, remember(before, undefined)), before).perSecond).toBe(25);
  });

  it('has no rate at the first look, nor after it began anew', () => {
    const [before, anew] = [reading(0, { consumed: 100 }), reading(2, { consumed: 3 })];

    expect(consumerView('intake', remember(before, undefined))).not.toHaveProperty('perSecond');
    expect(consumerView('intake', remember(anew, undefined), before)).not.toHaveProperty('perSecond');
  });

  it('is not taken to have caught up while it says nothing', () => {
    const before = remember(reading(0, { lag: 4 }), undefined);

    expect(remember(reading(9, { state: 'unreachable' }), before).caughtUpAt).toBe(0);
  });
});
