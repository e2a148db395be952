import { describe, expect, it } from '@jest/globals';
import { daysAfter, dueDate, givenBack, shareUsedOn, type Terms } from './deadline.ts';

/** 2026-01-12 is a Monday. */
const calendar = { weekend: [6, 7], fixed: [], announced: [{ on: '2026-01-14' }] };
const calendarDays = { counting: 'calendar-days', endsOnWorkingDay: false } as const;
const toWorkingDay = { counting: 'calendar-days', endsOnWorkingDay: true } as const;
const workingDays = { counting: 'working-days', endsOnWorkingDay: false } as const;
const terms: Terms = {
  rule: 'treatment@1',
  track: 'direct',
  legalBasis: 'decree 2-17-265',
  days: 5,
  ...toWorkingDay,
  extensionDays: 0,
  warnAt: [],
  ladder: { rule: 'ladder@1', rungs: [] },
};

describe('a due date', () => {
  it.each([
    ['counts every day', calendarDays, 5, '2026-01-17'],
    ['gives way to the next working day when the rule says so', toWorkingDay, 5, '2026-01-19'],
    ['stays on a working day', toWorkingDay, 4, '2026-01-16'],
    ['counts working days', workingDays, 5, '2026-01-20'],
  ] as const)('%s', (_, how, days, last) => expect(daysAfter('2026-01-12', days, how, calendar)).toBe(last));

  it('is that of the rule', () => expect(dueDate(terms, '2026-01-12', calendar)).toBe('2026-01-19'));
  it('crosses a leap year', () => expect(daysAfter('2028-02-28', 2, calendarDays, calendar)).toBe('2028-03-01'));
});

describe('days that are given back', () => {
  it.each([
    ['are the civil days between', calendarDays, '2026-01-13', '2026-01-16', '2026-02-04'],
    ['are the working days between', workingDays, '2026-01-13', '2026-01-16', '2026-02-03'],
    ['are none on the same day', calendarDays, '2026-01-13', '2026-01-13', '2026-02-01'],
    ['are none the wrong way round', calendarDays, '2026-01-16', '2026-01-13', '2026-02-01'],
    [
      'move nothing when there are none, even a due date on which nobody works',
      toWorkingDay,
      '2026-01-16',
      '2026-01-16',
      '2026-02-01',
    ],
    ['end on a working day when the rule says so', toWorkingDay, '2026-01-13', '2026-01-19', '2026-02-09'],
  ] as const)('%s', (_, how, since, until, due) =>
    expect(givenBack('2026-02-01', since, until, how, calendar)).toBe(due),
  );
});

describe('a share of the time', () => {
  it.each([
    [0.5, '2026-01-31'],
    [0.8, '2026-02-18'],
    [0.99, '2026-03-01'],
    [1, '2026-03-02'],
    [1.25, '2026-03-17'],
  ])('of %d is used up on %s', (share, day) => expect(shareUsedOn({ dueOn: '2026-03-02', span: 60 }, share)).toBe(day));
});
