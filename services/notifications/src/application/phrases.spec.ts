import { describe, expect, it } from '@jest/globals';
import { languages } from '@jisr/contracts';
import { catalogueOf, dayInWords, listInWords, say } from './phrases.ts';

describe('the catalogues', () => {
  it.each(languages)('have the same texts in %s as in every other language', (language) =>
    expect(Object.keys(catalogueOf(language))).toEqual(Object.keys(catalogueOf('en'))),
  );

  it('have no text of another name', () => expect(() => say('nothing.body', 'fr', {})).toThrow('no text nothing.body'));
});

describe('a number of things', () => {
  const joined = (count: number) => say('cases-linked.officer', 'ar', { receiptNumber: 'JSR-1', count });

  it.each([
    [1, 'شكاية واحدة أخرى'],
    [2, 'شكايتين أخريين'],
    [3, '3 شكايات أخرى'],
    [10, '10 شكايات أخرى'],
    [11, '11 شكاية أخرى'],
    [100, '100 شكاية أخرى'],
  ])('%i has its own form in Arabic', (count, words) => expect(joined(count)).toContain(words));

  it.each([
    ['fr', 'une autre plainte', '2 autres plaintes'],
    ['en', 'another complaint', '2 other complaints'],
    ['zgh', 'ⵢⴰⵜ ⵜⵎⵙⵙⵓⵖⵍⵜ', '2 ⵏ ⵜⵎⵙⵙⵓⵖⴰⵍ'],
  ] as const)('has one form for one and another for more in %s', (language, one, two) => {
    expect(say('cases-linked.body', language, { count: 1 })).toContain(one);
    expect(say('cases-linked.body', language, { count: 2 })).toContain(two);
  });
});

describe('a day', () => {
  it.each([
    ['ar', '3 نونبر 2026'],
    ['fr', '3 novembre 2026'],
    ['zgh', '3 ⵏⵓⵡⴰⵏⴱⵉⵔ 2026'],
    ['en', 'November 3, 2026'],
  ] as const)('is written out in %s, in Western digits', (language, words) =>
    expect(dayInWords('2026-11-03', language)).toBe(words),
  );
});

describe('a list', () => {
  it.each([
    ['ar', 'أ وب وج'],
    ['fr', 'a, b et c'],
    ['zgh', 'a, b, c'],
    ['en', 'a, b, and c'],
  ] as const)('is one text in %s', (language, words) =>
    expect(listInWords(language === 'ar' ? ['أ', 'ب', 'ج'] : ['a', 'b', 'c'], language)).toBe(words),
  );
});
