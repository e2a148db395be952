import { describe, expect, it } from '@jest/globals';
import { writeHttp } from '../../src/index.ts';
import { binary, event, only } from './carriers.ts';

const written = (subject: string) => writeHttp({ ...event, subject }, 'binary').headers['ce-subject'];
const read = (value: string) => only(binary({ 'ce-subject': value }));
const subject = (text: string) => ({ event: { ...event, subject: text } });

describe('HTTP binding 1.0.2, 3.1.3.2, encoding', () => {
  it.each([
    ['Euro € 😀', 'Euro%20%E2%82%AC%20%F0%9F%98%80'],
    [' ', '%20'],
    ['"', '%22'],
    ['%', '%25'],
    ['%20', '%2520'],
    ['say "hi"', 'say%20%22hi%22'],
    ['شكاية', '%D8%B4%D9%83%D8%A7%D9%8A%D8%A9'],
    ['ÿ', '%C3%BF'],
    ['\u{10fffd}', '%F4%8F%BF%BD'],
  ])('%p is written as %s', (text, value) => expect(written(text)).toBe(value));

  it('leaves every other printable ASCII character as it is', () => {
    const printable = Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index)).join('');
    const plain = printable.replace(/["%]/g, '');
    expect(plain).toHaveLength(92);
    expect(written(plain)).toBe(plain);
  });
});

describe('HTTP binding 1.0.2, 3.1.3.2, decoding', () => {
  it('takes lower-case hexadecimal digits', () =>
    expect(read('Euro%20%e2%82%ac%20%f0%9f%98%80')).toEqual(subject('Euro € 😀')));

  it('takes what need not be encoded', () => expect(read('%61%2Fb-%7E')).toEqual(subject('a/b-~')));

  it('decodes once only', () => expect(read('%2520')).toEqual(subject('%20')));

  it.each([
    ['an overlong form of a space', '%C0%A0'],
    ['a lone byte', 'a%FFb'],
    ['half a character', '%E2%82'],
    ['half a character and its other half bare', '%E2%82x%AC'],
    ['an encoded surrogate', '%ED%A0%80'],
    ['a value past Unicode', '%F4%90%80%80'],
  ])('refuses %s', (_, value) =>
    expect(read(value)).toMatchObject({ problems: [{ pointer: '/subject', code: 'encoding' }] }),
  );

  it.each([
    ['"quoted"', 'quoted'],
    ['"a \\"b\\" c"', 'a "b" c'],
    ['"back\\\\slash"', 'back\\slash'],
    ['"needless\\ly"', 'needlessly'],
    ['"50%25 of it"', '50% of it'],
    ['  padded ', 'padded'],
    ['"  kept "', '  kept '],
  ])('unescapes %s, then decodes', (value, text) => expect(read(value)).toEqual(subject(text)));

  it('unescapes before it decodes: an encoded quote is no quote', () =>
    expect(read('%22a%22')).toEqual(subject('"a"')));

  it.each(['"', '"open', 'closed"', 'in "the" middle', '"a" "b"', '"a\\"'])('leaves %s, which is not quoted', (value) =>
    expect(read(value)).toEqual(subject(value)),
  );

  it('takes no parenthesis for a comment', () => expect(read('a(b)')).toEqual(subject('a(b)')));

  it.each(['100%', '%', '%4', '%zz', '5 % of 3%'])('leaves %s, whose percent sign encodes nothing', (value) =>
    expect(read(value)).toEqual(subject(value)),
  );

  it('an encoded control character is refused like a bare one', () => {
    for (const value of ['a%0Ab', 'a\u0007b', 'a%C2%85b', '%EF%BF%BE'])
      expect(read(value)).toMatchObject({ problems: [{ pointer: '/subject', code: 'attribute-text' }] });
  });

  it('bare UTF-8, which no sender may write, is taken for what it says', () =>
    expect(read(Buffer.from('شكاية é').toString('latin1'))).toEqual(subject('شكاية é')));

  it('bare Latin-1, which no sender may write either, is taken where it can be no UTF-8', () =>
    expect(read('Réf n° 7')).toEqual(subject('Réf n° 7')));

  it('text past Latin-1, which no wire can bring, is taken as it is', () =>
    expect(read('شكاية')).toEqual(subject('شكاية')));
});
