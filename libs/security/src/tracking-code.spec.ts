import { describe, expect, it } from '@jest/globals';
import { MasterKey } from './master-key.ts';
import { TrackingCodes } from './tracking-code.ts';

const codesOf = (byte: number) => new TrackingCodes(MasterKey.fromBase64(Buffer.alloc(32, byte).toString('base64')));
const codes = codesOf(1);

describe('a tracking code', () => {
  it('is four groups of four letters that cannot be confused', () => {
    expect(codes.create()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('uses all 32 symbols and does not repeat', () => {
    const made = Array.from({ length: 1_000 }, () => codes.create());

    expect(new Set(made).size).toBe(1_000);
    expect(new Set(made.join('').replaceAll('-', '')).size).toBe(32);
  });

  it('opens its own receipt, however it is spelled', () => {
    const hash = codes.hash('0A1B-2C3D-4E5F-6G7H', 'R-1');

    expect(codes.matches('oaIb 2c3d4e5f-6g7h', 'R-1', hash)).toBe(true);
  });

  it('opens no other receipt, and no near miss opens its own', () => {
    const code = codes.create();
    const hash = codes.hash(code, 'R-1');
    const near = code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`;

    expect(codes.matches(code, 'R-2', hash)).toBe(false);
    expect(codes.matches(near, 'R-1', hash)).toBe(false);
    expect(codes.matches(code, 'R-1', hash.slice(2))).toBe(false);
  });

  it('hashes differently under another master key', () => {
    expect(codesOf(2).hash('0000-0000-0000-0000', 'R-1')).not.toBe(codes.hash('0000-0000-0000-0000', 'R-1'));
  });
});
