import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical, parseCanonical, type Json } from './canonical.ts';
import { hashOf, parseHash, sha256 } from './hash.ts';

describe('the canonical text of a value', () => {
  it('is that of RFC 8785, section 3.2', () =>
    expect(
      canonical({
        numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
        string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
        literals: [null, true, false],
      }),
    ).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    ));

  it('reads back as the same text', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonical(value as Json);
        expect(canonical(parseCanonical(text) as Json)).toBe(text);
      }),
    ));

  it.each(['{"b":1,"a":2}', '{"a": 1}', '1.0', '"\\u0041"', '{"a":1,"a":1}', '', '{'])('is not %j', (text) =>
    expect(parseCanonical(text)).toBeUndefined(),
  );

  it.each([['\ud800'], [Number.NaN], [undefined as unknown as Json]])('does not exist for %p', (value) =>
    expect(() => canonical(value)).toThrow(),
  );
});

describe('a hash', () => {
  it('is SHA-256 in lower case', () =>
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'));

  /** Computed with Python: hashlib and rfc8785 0.1.4. */
  it('of a value is that of its canonical text', () =>
    expect(hashOf({ b: [1, 'é'], a: null })).toBe('f8f17faab95c024891d173fa43442b0e52007736a1f36715ac721ab22deeefc5'));

  it('reads back', () => expect(parseHash(sha256('abc'))).toBe(sha256('abc')));

  it.each([
    ['A'.repeat(64)],
    ['a'.repeat(63)],
    ['a'.repeat(65)],
    ['g'.repeat(64)],
    [`${'a'.repeat(64)}\n`],
    [null],
    [1],
  ])('is not %j', (text) => expect(parseHash(text)).toBeUndefined());
});
