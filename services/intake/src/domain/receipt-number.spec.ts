import { describe, expect, it } from '@jest/globals';
import { checkCharacter, receiptNumberOf } from './receipt-number.ts';

const id = '2c5ea4c0-4067-51fd-8b5e-1d0f3a7c9e11';

describe('a receipt number', () => {
  it('is the same for the same complaint and differs for another', () => {
    expect(receiptNumberOf(id, 2026)).toBe(receiptNumberOf(id, 2026));
    expect(receiptNumberOf(id.replace('11', '12'), 2026)).not.toBe(receiptNumberOf(id, 2026));
  });

  it('names its year and can be read out', () =>
    expect(receiptNumberOf(id, 2026)).toMatch(
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
