import { expect, it } from '@jest/globals';
import { packagedRules, Rules, type Rule } from '@jisr/reference';
import { Windows } from './windows.ts';

it('gives everything that is owed a last day since 1900', () => {
  const windows = new Windows(packagedRules());
  expect(windows.settlementAnswer('1900-01-01').lastDay).toBe('1900-01-16');
  expect(windows.recommendationAnswer('1900-01-01').lastDay).toBe('1900-01-31');
  expect(windows.recommendationExecution('2026-02-01')).toEqual({
    lastDay: '2026-05-02',
    rule: 'recommendation-execution@1',
  });
});

it('takes the rule of the day on which the case was registered, or on which it begins if that was not told', () => {
  const legalBasis = 'x';
  const calendar = packagedRules().of('calendar');
  const term = { days: 10, counting: 'calendar-days', endsOnWorkingDay: false } as const;
  const rule = { kind: 'windows', code: 'settlement-answer', legalBasis } as const;
  const first: Rule = { ...rule, version: 1, validFrom: '1900-01-01', validTo: '2025-12-31', content: term };
  const second: Rule = { ...rule, version: 2, validFrom: '2026-01-01', content: { ...term, days: 20 } };
  const windows = new Windows(new Rules([...calendar, first, second]));
  expect(windows.settlementAnswer('2025-12-31').lastDay).toBe('2026-01-10');
  expect(windows.settlementAnswer('2026-01-01').lastDay).toBe('2026-01-21');
  expect(windows.settlementAnswer('2026-02-01', '2025-12-31')).toEqual({
    lastDay: '2026-02-11',
    rule: 'settlement-answer@1',
  });
});
