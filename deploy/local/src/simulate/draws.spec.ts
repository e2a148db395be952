import { describe, expect, it } from '@jest/globals';
import { delays, workingDaysFor, type DelayName } from './delays.ts';
import { Draws } from './draws.ts';

describe('the chances of a case', () => {
  it('depend on the seed, the case and the purpose, and on nothing drawn before', () => {
    const alone = new Draws(7, 3).share('arrival');
    const draws = new Draws(7, 3);
    draws.share('something else');
    expect(draws.share('arrival')).toBe(alone);
    expect([new Draws(8, 3).share('arrival'), new Draws(7, 4).share('arrival'), draws.share('channel')]).not.toContain(
      alone,
    );
  });

  it('lie around the median of a delay, and never beyond its ends', () => {
    for (const name of Object.keys(delays) as DelayName[]) {
      const { median, least, most } = delays[name];
      const days = Array.from({ length: 501 }, (_, i) => workingDaysFor(name, 'x', new Draws(7, i))).sort(
        (a, b) => a - b,
      );
      expect([name, days[0]]).toEqual([name, expect.any(Number)]);
      expect(days[0]).toBeGreaterThanOrEqual(least);
      expect(days.at(-1)).toBeLessThanOrEqual(most);
      expect(Math.abs((days[250] ?? 0) - median)).toBeLessThanOrEqual(Math.max(1, median * 0.15));
    }
  });
});
