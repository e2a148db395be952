import { describe, expect, it } from '@jest/globals';
import type { CaseFact } from './case-fact.ts';
import { cellKey, cellsOf, kpiOf, percentile, replyDaysOf } from './kpi.ts';

const filed = {
  receivedOn: '2026-01-05',
  category: 'refund',
  track: 'direct',
  channel: 'phone',
  institution: 'al-omrane',
} as const;
const fact = (more: Partial<CaseFact> = {}): CaseFact => ({ filed, status: 'in-treatment', revision: 1, ...more });
const cell = { scope: 'regional', region: 'MA-06', period: '2026-01', category: 'refund' } as const;

describe('the figures of a cell', () => {
  const facts = [
    fact(),
    fact({ status: 'closed', repliedOn: '2026-01-06', late: false }),
    fact({ status: 'closed', repliedOn: '2026-01-15', late: false }),
    fact({ status: 'replied', repliedOn: '2026-04-05', late: true, admittedOn: '2026-01-05' }),
    fact({ status: 'withdrawn' }),
  ];

  it('count what became of its cases', () =>
    expect(kpiOf(cell, facts, 5)).toEqual({
      ...cell,
      suppressed: false,
      received: 5,
      admitted: 1,
      replied: 3,
      closed: 2,
      withdrawn: 1,
      returned: 0,
      inTreatment: 1,
      incomplete: 0,
      inadmissible: 0,
      waitingForComplainant: 0,
      contested: 0,
      inMediation: 0,
      settled: 0,
      recommended: 0,
      recommendationsExecuted: 0,
      withinDeadline: 2,
      late: 1,
      replyDays: { median: 10, p90: 90 },
    }));

  it('tell the statuses of both tracks apart', () => {
    const going = [
      fact({ status: 'incomplete' }),
      fact({ status: 'inadmissible' }),
      fact({ status: 'waiting-for-complainant' }),
      fact({ status: 'contested' }),
      fact({ status: 'in-mediation' }),
      fact({ status: 'recommendation-issued', recommendation: 'refused' }),
      fact({ status: 'settled' }),
      fact({ status: 'closed', recommendation: 'executed' }),
      fact({ status: 'closed', recommendation: 'partly-executed' }),
    ];
    expect(kpiOf(cell, going, 5)).toMatchObject({
      received: 9,
      inTreatment: 0,
      incomplete: 1,
      inadmissible: 1,
      waitingForComplainant: 1,
      contested: 1,
      inMediation: 2,
      settled: 1,
      closed: 2,
      recommended: 3,
      recommendationsExecuted: 1,
    });
  });

  it('are not told of fewer cases than the threshold', () =>
    expect(kpiOf(cell, facts.slice(1), 5)).toEqual({ ...cell, suppressed: true }));

  it('are always told of a whole month', () =>
    expect(kpiOf({ scope: 'national', period: '2026-01', category: 'all' }, facts.slice(1), 5)).toMatchObject({
      received: 4,
    }));

  it('have no days before there is a reply', () => expect(kpiOf(cell, [fact()], 1)).not.toHaveProperty('replyDays'));
});

describe('a fact', () => {
  it('counts nationally, in its region and in its operation, by category and in all', () =>
    expect(cellsOf(fact({ place: { region: 'MA-06' }, operation: 'OP-1' })).map(cellKey)).toEqual([
      'national|ma|2026-01|all',
      'regional|MA-06|2026-01|all',
      'operations|OP-1|2026-01|all',
      'national|ma|2026-01|refund',
      'regional|MA-06|2026-01|refund',
      'operations|OP-1|2026-01|refund',
    ]));

  it('counts nowhere before it is registered', () => expect(cellsOf({ status: 'replied', revision: 1 })).toEqual([]));
  it('never has negative days', () => expect(replyDaysOf(fact({ repliedOn: '2026-01-01' }))).toBe(0));
});

it('takes percentiles by nearest rank', () => {
  expect(percentile([1, 2, 3, 4], 50)).toBe(2);
  expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90)).toBe(9);
  expect(percentile([7], 90)).toBe(7);
});
