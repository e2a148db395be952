import { describe, expect, it } from '@jest/globals';
import { paragraphsOf, plainText, withPlainTexts } from './plain-text.ts';

describe('a plain text', () => {
  it.each([
    ['markup of Typst', '#read("x") $ *b* \\ @a'],
    ['markup of HTML', '<script>&amp;'],
    ['Arabic with its marks', 'مُؤَسَّسَة'],
    ['an emoji of several code points', '👩‍👩‍👧‍👦'],
    ['the marks that only turn themselves', 'a\u200Eb\u200Fc'],
  ])('keeps %s as written', (_, text) => expect(plainText(text)).toBe(text));

  it.each([
    ['control characters', 'a\u0000\u0007\u001Bb\u0085c', 'abc'],
    ['half of a surrogate pair', 'a\uD83D', 'a'],
    ['private use and what is not a character', 'a\uE000\uFFFE\u{F0000}', 'a'],
    ['overrides that make a text read otherwise', 'pay \u202E001\u202C', 'pay 001'],
    ['isolates that reach past the text', '\u2067abc', 'abc'],
    ['what is invisible: a byte order mark, tags, selectors', '\uFEFFa\u{E0041}\u180F', 'a'],
  ])('drops %s', (_, text, plain) => expect(plainText(text)).toBe(plain));

  it('ends lines in one way and has no tabs', () => expect(plainText('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd e'));

  it('is composed, so that fonts find its letters', () => expect(plainText('e\u0301')).toBe('é'));

  it('is made of every text in a value', () =>
    expect(withPlainTexts({ a: ['x\u0000'], b: { c: 'y\u202E' }, d: 1 })).toEqual({ a: ['x'], b: { c: 'y' }, d: 1 }));
});

describe('paragraphs', () => {
  it('are parted by blank lines, however many and whatever blanks are in them', () =>
    expect(paragraphsOf('a\nb\n \n\n\nc\n')).toEqual([['a', 'b'], ['c']]));

  it('are none in an empty text', () => expect(paragraphsOf(' \n\n ')).toEqual([]));
});
