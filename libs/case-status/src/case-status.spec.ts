import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { statusOf } from './case-status.ts';

const events = (...names: string[]) => names.map((name) => ({ type: `ma.jisr.${name}.v1` }));
const opened = ['intake.complaint-registered', 'intake.complaint-admitted', 'routing.case-routed'];

describe('a case', () => {
  it.each([
    [['intake.complaint-registered'], 'received'],
    [['intake.complaint-registered', 'intake.complaint-found-inadmissible'], 'inadmissible'],
    [opened, 'in-treatment'],
    [[...opened, 'housing-projects.information-requested'], 'waiting-for-complainant'],
    [[...opened, 'housing-projects.reply-issued'], 'replied'],
    [[...opened, 'housing-projects.reply-issued', 'intake.reply-contested'], 'contested'],
    [[...opened, 'housing-projects.reply-issued', 'housing-projects.case-closed'], 'closed'],
    [[...opened, 'intake.complaint-withdrawn'], 'withdrawn'],
    [[...opened, 'routing.case-returned'], 'returned'],
    [[...opened, 'housing-projects.reply-issued', 'intake.complaint-taken-to-mediation'], 'in-mediation'],
    [[...opened, 'housing-projects.case-closed', 'intake.complaint-reopened'], 'in-treatment'],
    [[...opened, 'mediation.recommendation-issued', 'mediation.settlement-reached'], 'settled'],
  ])('after %j is %s', (names, status) => expect(statusOf(events(...names))).toBe(status));

  it('does not go back when an earlier stage is heard of late', () =>
    expect(statusOf(events('housing-projects.reply-issued', 'routing.case-routed', 'clock-started'))).toBe('replied'));

  it('stays withdrawn when a reply crosses the withdrawal', () =>
    expect(
      statusOf(
        events(
          ...opened,
          'intake.complaint-withdrawn',
          'housing-projects.reply-issued',
          'housing-projects.case-closed',
        ),
      ),
    ).toBe('withdrawn'));

  it('ends where it ends, however a withdrawal and what follows a reply interleave', () => {
    const late = [
      'housing-projects.reply-issued',
      'housing-projects.case-closed',
      'routing.case-returned',
      'intake.complaint-withdrawn',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(late, { minLength: late.length }), (order) => {
        expect(statusOf(events(...opened, ...order))).toBe('withdrawn');
      }),
    );
  });
});
