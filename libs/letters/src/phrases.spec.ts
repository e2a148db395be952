import { describe, expect, it } from '@jest/globals';
import { dayInWords, say } from './phrases.ts';

describe('a civil day in words', () => {
  it.each([
    ['ar', '24 نونبر 2026'],
    ['fr', '24 novembre 2026'],
    ['zgh', '24 ⵏⵓⵡⴰⵏⴱⵉⵔ 2026'],
    ['en', '24 November 2026'],
  ] as const)('in %s has that language’s month and Western digits', (language, words) =>
    expect(dayInWords('2026-11-24', language)).toBe(words),
  );

  it('has a month of its own twelve times in Amazigh', () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      dayInWords(`2026-${String(month + 1).padStart(2, '0')}-01`, 'zgh'),
    );
    expect(new Set(months).size).toBe(12);
  });

  it.each(['2026-02-30', '2026-13-01', '', 'tomorrow'])('refuses %j, which is no day', (day) =>
    expect(() => dayInWords(day, 'fr')).toThrow(RangeError),
  );
});

describe('a text of the frame', () => {
  it('is refused when there is none or a parameter is missing', () => {
    expect(() => say('no-such-text', 'fr')).toThrow('no text no-such-text in fr');
    expect(() => say('dated', 'fr')).toThrow();
  });
});
