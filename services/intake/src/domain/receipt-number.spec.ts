import { describe, expect, it } from '@jest/globals';
import { checkCharacter, receiptNumberOf } from './receipt-number.ts';

const digest = Uint8Array.from({ length: 32 }, (_, place) => place * 7);

describe('a receipt number', () => {
  it('is the same for the same digest and differs for another', () => {
    expect(receiptNumberOf(digest, 2026)).toBe(receiptNumberOf(digest, 2026));
    expect(
      receiptNumberOf(
        digest.map((byte) => byte + 1),
        2026,
      ),
    ).not.toBe(receiptNumberOf(digest, 2026));
  });

  it('names its year and can be read out', () =>
    expect(receiptNumberOf(digest, 2026)).toMatch(
      /^JSR-2026-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-Z*]$/,
    ));

  it('ends with the check character of ISO 7064 MOD 37-2', () => {
    expect(checkCharacter('G123489654321')).toBe('Y');
  });

  it('shows every mistyped character', () => {
    const [body, check] = ['2026ABCDEFGH12345', checkCharacter('2026ABCDEFGH12345')];
    for (let i = 0; i < body.length; i++) {
      const wrong = `${body.slice(0, i)}${body[i] === 'Z' ? 'Y' : 'Z'}${body.slice(i + 1)}`;
      expect(checkCharacter(wrong)).not.toBe(check);
    }
  });
});
