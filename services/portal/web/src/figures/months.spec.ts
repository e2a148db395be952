import { describe, expect, it } from '@jest/globals';
import { monthAfter, monthsBetween } from './months.ts';

describe('months', () => {
  it('go on over the end of a year, both ways', () => {
    expect(monthAfter('2025-11', 3)).toBe('2026-02');
    expect(monthAfter('2026-02', -3)).toBe('2025-11');
  });

  it('are listed with both ends', () => {
    expect(monthsBetween('2025-12', '2026-02')).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(monthsBetween('2026-02', '2026-01')).toEqual([]);
  });
});
