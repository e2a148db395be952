import { describe, expect, it } from '@jest/globals';
import type { Clock, Run } from './clock.ts';
import { nextDayOf } from './clock.moments.ts';

const run: Run = {
  terms: {
    rule: 'treatment@1',
    legalBasis: 'decree 2-17-265',
    track: 'direct',
    days: 60,
    counting: 'calendar-days',
    endsOnWorkingDay: false,
    extensionDays: 30,
    warnAt: [0.8, 0.5],
    ladder: {
      rule: 'ladder@1',
      rungs: [
        { at: 1.5, to: 'mediator' },
        { at: 1, to: 'national' },
        { at: 1.25, to: 'national' },
      ],
    },
  },
  against: 'al-omrane',
  startedOn: '2026-01-01',
  dueOn: '2026-03-02',
  span: 60,
  extended: false,
  paused: 0,
  marked: [],
};

describe('the next day on which a clock has something to say', () => {
  it.each<[string, Clock, string | undefined]>([
    ['none before it starts', { status: 'idle' }, undefined],
    ['the first warning', { ...run, status: 'running' }, '2026-01-31'],
    ['the second', { ...run, status: 'running', marked: [0.5] }, '2026-02-18'],
    ['the breach, the day after the due date', { ...run, status: 'running', marked: [0.5, 0.8] }, '2026-03-03'],
    ['none while it is suspended', { ...run, status: 'suspended', since: '2026-01-10' }, undefined],
    ['the first rung above the breach', { ...run, status: 'breached' }, '2026-03-17'],
    ['the second rung', { ...run, status: 'breached', marked: [1.25] }, '2026-04-01'],
    ['none above the last', { ...run, status: 'breached', marked: [1.5, 1.25] }, undefined],
    ['none after it stopped', { status: 'stopped', late: true }, undefined],
  ])('is %s', (_, clock, day) => expect(nextDayOf(clock)).toBe(day));
});
