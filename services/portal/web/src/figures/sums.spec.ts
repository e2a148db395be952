import { describe, expect, it } from '@jest/globals';
import type { FigureCell } from '@jisr/portal-api';
import { shareInTime, sumOf } from './sums.ts';

const cell = (period: string, more: Partial<FigureCell>): FigureCell => ({
  scope: 'national',
  period,
  category: 'all',
  suppressed: false,
  ...more,
});

describe('a sum of cells', () => {
  const sum = sumOf([
    cell('2026-01', { received: 4, withinDeadline: 3, late: 1, replyDays: { median: 12, p90: 30 } }),
    cell('2026-02', { received: 6, withinDeadline: 6, late: 0, replyDays: { median: 9, p90: 41 } }),
    cell('2026-03', { suppressed: true }),
  ]);

  it('counts what is stated, and says how much is kept back', () => {
    expect(sum.counts.received).toBe(10);
    expect(sum.suppressed).toBe(1);
  });

  it('gives the least and the most of the months’ medians, which can not be added up', () => {
    expect(sum.medians).toEqual({ least: 9, most: 12 });
    expect(sum.p90s).toEqual({ least: 30, most: 41 });
  });

  it('knows the share in time of what is decided', () => {
    expect(shareInTime(sum.counts)).toBe(0.9);
    expect(shareInTime(sumOf([]).counts)).toBeUndefined();
  });
});
