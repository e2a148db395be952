import { describe, expect, it } from '@jest/globals';
import { draw, drawWeighted } from './draw.ts';

describe('a draw', () => {
  it('is what any SHA-256 gives, so that other languages can follow it', () => {
    expect(draw('region', '1-870436031', 1_000_000)).toBe(0xf26ccb5d85f4 % 1_000_000);
  });

  it('differs by purpose', () => {
    expect(draw('region', 'x', 1e9)).not.toBe(draw('commune', 'x', 1e9));
  });

  it('follows the weights over many ids', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `1-${index}`);
    const heavy = ids.filter((id) => drawWeighted('test', id, [1, 9], (weight) => weight) === 9);
    expect(heavy.length / ids.length).toBeCloseTo(0.9, 1);
  });

  it('never gives what weighs nothing', () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => `1-${index}`);
    expect(new Set(ids.map((id) => drawWeighted('test', id, [0, 3, 0], (weight) => weight)))).toEqual(new Set([3]));
  });

  it('has no answer among nothing', () => {
    expect(() => drawWeighted('test', 'x', [], () => 1)).toThrow(RangeError);
  });
});
