import { describe, expect, it } from '@jest/globals';
import { randomBytes } from './random.ts';

describe('random bytes', () => {
  it('are as many as were asked for, however many were drawn before', () => {
    for (let length = 0; length <= 64; length++) expect(randomBytes(length)).toHaveLength(length);
    expect(randomBytes(4096)).toHaveLength(4096);
  });

  it('never come twice', () => {
    const drawn = Array.from({ length: 2_000 }, () => randomBytes(16).toString('hex'));
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it("are the receiver's alone: to change them changes no others", () => {
    const [first, second] = [randomBytes(16), randomBytes(16)];
    const before = second.toString('hex');
    first.fill(0);
    expect(second.toString('hex')).toBe(before);
    expect(randomBytes(16).equals(first)).toBe(false);
  });
});
