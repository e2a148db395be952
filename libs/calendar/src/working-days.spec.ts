import { describe, expect, it } from '@jest/globals';
import { countedDays, daysAfter, isWorkingDay, plusWorkingDays, workingDayFrom } from './working-days.ts';

/** 2026-01-12 is a Monday; the Wednesday is the Amazigh new year. */
const calendar = {
  weekend: [6, 7],
  fixed: [{ on: '01-14', since: 2024 }, { on: '05-01' }],
  announced: [{ on: '2026-01-19' }, { on: '2026-08-25' }],
};

const calendarDays = { counting: 'calendar-days', endsOnWorkingDay: false } as const;
const toWorkingDay = { counting: 'calendar-days', endsOnWorkingDay: true } as const;
const workingDays = { counting: 'working-days', endsOnWorkingDay: false } as const;

describe('a working calendar', () => {
  it.each([
    ['a Monday', '2026-01-12', true],
    ['a Friday', '2026-01-16', true],
    ['a Saturday', '2026-01-17', false],
    ['a Sunday', '2026-01-18', false],
    ['a public holiday', '2026-01-14', false],
  ])('knows whether people work on %s', (_, day, works) => expect(isWorkingDay(day, calendar)).toBe(works));

  it('knows a weekend of another country', () =>
    expect(isWorkingDay('2026-01-16', { weekend: [5], fixed: [], announced: [] })).toBe(false));

  it('knows a holiday of each year from the first on', () => {
    expect(isWorkingDay('2022-01-14', calendar)).toBe(true);
    expect(isWorkingDay('2025-01-14', calendar)).toBe(false);
    expect(isWorkingDay('2026-01-14', { ...calendar, fixed: [{ on: '01-14', since: 2026 }] })).toBe(false);
    expect(isWorkingDay('2026-05-01', calendar)).toBe(false);
    expect(isWorkingDay('2026-01-15', calendar)).toBe(true);
  });

  it.each([
    ['stays on a working day', '2026-01-16', '2026-01-16'],
    ['moves from a holiday to the next day', '2026-01-14', '2026-01-15'],
    ['moves over a weekend and the holiday behind it', '2026-01-17', '2026-01-20'],
  ])('%s', (_, day, moved) => expect(workingDayFrom(day, calendar)).toBe(moved));

  it.each([
    ['none', 0, '2026-01-12'],
    ['one', 1, '2026-01-13'],
    ['two over a holiday', 2, '2026-01-15'],
    ['four over a holiday, a weekend and another holiday', 4, '2026-01-20'],
  ])('counts forward: %s', (_, days, last) => expect(plusWorkingDays('2026-01-12', days, calendar)).toBe(last));

  it('does not count the first day, even one on which nobody works', () =>
    expect(plusWorkingDays('2026-01-17', 1, calendar)).toBe('2026-01-20'));

  it.each([
    ['the same day', '2026-01-12', 0],
    ['the next day', '2026-01-13', 1],
    ['a holiday', '2026-01-14', 1],
    ['the Tuesday after the weekend', '2026-01-20', 4],
    ['a day before', '2026-01-09', 0],
  ])('counts the working days up to %s', (_, to, days) =>
    expect(countedDays('2026-01-12', to, workingDays, calendar)).toBe(days),
  );
});

describe('the last day for an act', () => {
  it.each([
    ['counts every day', calendarDays, 5, '2026-01-17'],
    ['gives way to the next working day when the rule says so', toWorkingDay, 5, '2026-01-20'],
    ['stays on a working day', toWorkingDay, 4, '2026-01-16'],
    ['counts working days', workingDays, 5, '2026-01-21'],
  ] as const)('%s', (_, how, days, last) => expect(daysAfter('2026-01-12', days, how, calendar)).toBe(last));

  it('crosses a leap year', () => expect(daysAfter('2028-02-28', 2, calendarDays, calendar)).toBe('2028-03-01'));
});

describe('the days between two', () => {
  it.each([
    [calendarDays, '2026-01-20', 8],
    [workingDays, '2026-01-20', 4],
    [calendarDays, '2026-01-12', 0],
    [calendarDays, '2026-01-10', -2],
  ] as const)('are counted as the rule counts: %j up to %s', (how, to, days) =>
    expect(countedDays('2026-01-12', to, how, calendar)).toBe(days),
  );
});
