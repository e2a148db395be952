import { describe, expect, it } from '@jest/globals';
import type { CaseEvent } from '@jisr/parties';
import { caseRow } from './case-rows.ts';
import { caseOf } from './case/case-view.ts';

const subject = '01890000-0000-7000-8000-000000000001';
const told = (name: string, time: string, data: object) =>
  ({
    ...{ id: time, source: '/jisr/spec', type: `ma.jisr.${name}.v1`, subject, time },
    data: { causedBy: 'request-1', occurredAt: time, actor: { role: 'system' }, ...data },
  }) as unknown as CaseEvent;
const clock = (day: string, against: string, dueOn: string) =>
  told('routing.clock-started', `${day}T10:00:00Z`, {
    ...{ clock: 'treatment', rule: 'direct-treatment@1', legalBasis: 'Décret', startedOn: day },
    ...{ against, dueOn, reason: 'case-routed' },
  });
const routed = (day: string, respondent: string) =>
  told('routing.case-routed', `${day}T10:00:00Z`, { institution: 'imr', track: 'direct', respondent, agency: 'x' });

const registered = told('intake.complaint-registered', '2026-01-05T10:00:00Z', { institution: 'imr', track: 'direct' });
const returned = told('routing.case-returned', '2026-01-10T10:00:00Z', { reason: 'other-body' });

describe('the place of a case by its due day', () => {
  const dueFor = (...events: readonly CaseEvent[]) => caseRow(caseOf(subject, events)).dueFor;
  const given = [registered, routed('2026-01-06', 'al-omrane'), clock('2026-01-06', 'al-omrane', '2026-03-07')];

  it('is that of what is owed first, for all who have part', () =>
    expect(dueFor(...given)).toEqual({ imr: '2026-03-07', 'al-omrane': '2026-03-07' }));

  it('stands still for who left, whatever becomes due after', () =>
    expect(dueFor(...given, returned, clock('2026-01-20', 'imr', '2026-02-01'))).toEqual({
      ...{ imr: '2026-02-01', 'al-omrane': '2026-03-07' },
    }));

  it('is as it was before for who was replaced', () => {
    const replaced = [routed('2026-01-12', 'another'), clock('2026-01-12', 'another', '2026-02-15')];
    expect(dueFor(...given, ...replaced)).toMatchObject({ 'al-omrane': '2026-03-07', another: '2026-02-15' });
  });

  it('moves again for who comes back', () =>
    expect(
      dueFor(...given, returned, routed('2026-02-01', 'al-omrane'), clock('2026-02-01', 'al-omrane', '2026-04-02')),
    ).toMatchObject({ 'al-omrane': '2026-04-02' }));

  it('is after all days where nothing is owed', () => expect(dueFor(registered)).toEqual({ imr: '9999-12-31' }));
});
