import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nameOf, statusAfter, statusOf } from './case-status.ts';
import { caseStatuses, hasEnded, type CaseStatus } from './statuses.ts';
import { steps } from './steps.ts';

const events = (...names: string[]) => names.map((name) => ({ type: `ma.jisr.${name}.v1` }));
const after = (...names: string[]) => statusOf(events(...names));
const opened = ['intake.complaint-registered', 'intake.complaint-admitted', 'routing.case-routed'];
const replied = [...opened, 'housing-projects.treatment-opened', 'housing-projects.reply-issued'];
const contested = [...replied, 'intake.reply-contested'];
const mediated = [...contested, 'intake.complaint-taken-to-mediation'];

describe('a case', () => {
  it.each([
    [[], 'unknown'],
    [['intake.complaint-registered'], 'received'],
    [['intake.complaint-registered', 'intake.complaint-found-incomplete'], 'incomplete'],
    [['intake.complaint-registered', 'intake.complaint-found-incomplete', 'intake.complaint-completed'], 'received'],
    [['intake.complaint-registered', 'intake.complaint-found-inadmissible'], 'inadmissible'],
    [opened, 'in-treatment'],
    [[...opened, 'housing-projects.information-requested'], 'waiting-for-complainant'],
    [[...opened, 'housing-projects.information-requested', 'housing-projects.information-received'], 'in-treatment'],
    [replied, 'replied'],
    [[...replied, 'housing-projects.case-closed'], 'closed'],
    [contested, 'contested'],
    [[...opened, 'intake.complaint-withdrawn'], 'withdrawn'],
    [[...opened, 'routing.case-returned'], 'returned'],
    [mediated, 'in-mediation'],
    [[...mediated, 'mediation.instruction-opened', 'mediation.recommendation-issued'], 'recommendation-issued'],
    [[...mediated, 'mediation.settlement-reached'], 'settled'],
    [[...mediated, 'mediation.settlement-reached', 'mediation.case-closed'], 'closed'],
    [[...mediated, 'mediation.case-referred'], 'closed'],
  ])('after %j is %s', (names, status) => expect(after(...names)).toBe(status));

  it('that was returned is in treatment again once it is routed anew', () =>
    expect(after(...opened, 'routing.case-returned', 'routing.case-routed')).toBe('in-treatment'));

  it('that was contested is contested until the next step of its second round', () => {
    expect(after(...contested, 'housing-projects.information-requested')).toBe('waiting-for-complainant');
    expect(after(...contested, 'housing-projects.reply-issued')).toBe('replied');
    expect(after(...contested, 'housing-projects.reply-issued', 'housing-projects.case-closed')).toBe('closed');
  });

  it.each([[[...replied, 'housing-projects.case-closed']], [[...opened, 'intake.complaint-withdrawn']]])(
    'that ended with %j is in treatment again once it is reopened',
    (names) => expect(after(...names, 'intake.complaint-reopened')).toBe('in-treatment'),
  );

  it('found inadmissible goes on when it was completed in time, and that is told late', () =>
    expect(
      after(
        'intake.complaint-found-incomplete',
        'intake.complaint-found-inadmissible',
        'intake.complaint-completed',
        'intake.complaint-admitted',
      ),
    ).toBe('in-treatment'));

  it('found inadmissible is not reopened', () =>
    expect(after('intake.complaint-found-inadmissible', 'intake.complaint-reopened')).toBe('inadmissible'));

  it('found inadmissible can still be taken to the Médiateur', () =>
    expect(after('intake.complaint-found-inadmissible', 'intake.complaint-taken-to-mediation')).toBe('in-mediation'));
});

describe('events that cross', () => {
  const inEveryOrder = (start: readonly string[], late: readonly string[], status: CaseStatus) =>
    fc.assert(
      fc.property(fc.shuffledSubarray([...late], { minLength: late.length }), (order) => {
        expect(after(...start, ...order)).toBe(status);
      }),
    );

  it('never take a case back to what was before', () =>
    expect(after('housing-projects.reply-issued', ...opened, 'routing.clock-started')).toBe('replied'));

  it('end in a withdrawal, whatever else was under way', () =>
    inEveryOrder(
      opened,
      [
        'housing-projects.information-requested',
        'housing-projects.reply-issued',
        'housing-projects.case-closed',
        'routing.case-returned',
        'intake.complaint-withdrawn',
      ],
      'withdrawn',
    ));

  it('leave a case contested when the operator closed it meanwhile', () =>
    inEveryOrder(replied, ['intake.reply-contested', 'housing-projects.case-closed'], 'contested'));

  it('leave with the Médiateur what the operator goes on with', () =>
    inEveryOrder(
      replied,
      ['intake.complaint-taken-to-mediation', 'housing-projects.case-closed', 'routing.case-returned'],
      'in-mediation',
    ));

  it('return a case whose reply is contested meanwhile, to be routed anew', () =>
    inEveryOrder(replied, ['intake.reply-contested', 'routing.case-returned'], 'returned'));

  it('close a returned case whose reply had been accepted', () =>
    inEveryOrder(replied, ['routing.case-returned', 'housing-projects.case-closed'], 'closed'));

  it('keep an early arrival: the stage that was reached first is not lost to the ones before it', () =>
    inEveryOrder([], [...replied], 'replied'));
});

describe('the name of an event', () => {
  it.each([
    ['ma.jisr.intake.complaint-registered.v1', 'intake.complaint-registered'],
    ['ma.jisr.intake.complaint-registered.v12', 'intake.complaint-registered'],
    ['ma.jisr.intake.moved-to.v2.v1', 'intake.moved-to.v2'],
    ['org.example.ma.jisr.intake.v1', 'org.example.ma.jisr.intake'],
  ])('of type %s is %s', (type, name) => expect(nameOf(type)).toBe(name));
});

describe('the fold', () => {
  const known = fc.constantFrom(...steps.keys()).map((name) => ({ type: `ma.jisr.${name}.v1` }));
  const anything = fc.oneof(known, fc.record({ type: fc.string() }), fc.constantFrom({ type: 'constructor' }));

  it('is total: any events in any order leave a status', () =>
    fc.assert(fc.property(fc.array(anything), (facts) => expect(caseStatuses).toContain(statusOf(facts)))));

  it('takes an event that comes twice in a row once', () =>
    fc.assert(
      fc.property(fc.array(known), known, (facts, fact) => {
        const once = statusOf([...facts, fact]);
        expect(statusAfter(once, fact)).toBe(once);
      }),
    ));

  it('gives the same wherever it is cut in two', () =>
    fc.assert(
      fc.property(fc.array(known), fc.array(known), (head, tail) =>
        expect(tail.reduce<CaseStatus>(statusAfter, statusOf(head))).toBe(statusOf([...head, ...tail])),
      ),
    ));

  it('never leaves a withdrawal without a reopening', () =>
    fc.assert(
      fc.property(fc.array(known), (facts) => {
        const rest = facts.filter(({ type }) => !type.includes('complaint-reopened'));
        expect(statusOf([...events('intake.complaint-withdrawn'), ...rest])).toBe('withdrawn');
      }),
    ));

  it('can reach every status', () => {
    const reached = new Set<CaseStatus>(['unknown', ...[...steps.values()].map(({ to }) => to)]);
    expect([...reached].sort()).toEqual([...caseStatuses].sort());
  });

  it('knows which statuses are an end', () =>
    expect(caseStatuses.filter(hasEnded)).toEqual(['closed', 'inadmissible', 'withdrawn']));
});
