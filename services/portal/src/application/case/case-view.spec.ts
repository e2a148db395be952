import { describe, expect, it } from '@jest/globals';
import type { DataOf, EventType } from '@jisr/contracts';
import type { CaseEvent } from '@jisr/parties';
import { caseOf } from './case-view.ts';

type Said<T extends EventType> = Omit<DataOf<T>, 'causedBy' | 'occurredAt' | 'actor'>;

const id = '01890000-0000-7000-8000-000000000001';

const told = <T extends CaseEvent['type']>(type: T, day: string, said: Said<T>): CaseEvent => {
  const time = `${day}T10:00:00.000Z`;
  const data = { ...said, causedBy: 'request-1', occurredAt: time, actor: { role: 'system' } };
  return { id: `${type}|${day}`, source: '/jisr/spec', type, subject: id, time, data } as unknown as CaseEvent;
};

const filed = { reference: 'SR-1', track: 'direct', category: 'refund' } as const;
const registered = told('ma.jisr.intake.complaint-registered.v1', '2026-01-05', {
  ...filed,
  receiptNumber: 'JSR-2026-ABCDE-12345',
  institution: 'al-omrane',
  channel: 'web',
  language: 'ar',
  claims: ['refund'],
  territory: { region: 'MA-06' },
});
const started = (clock: string, against: string, startedOn: string, dueOn: string) =>
  told('ma.jisr.routing.clock-started.v1', startedOn, {
    ...{ clock, against, startedOn, dueOn },
    ...{ rule: 'direct-treatment@1', legalBasis: 'Décret n° 2-17-265', reason: 'case-routed' },
  });
const routed = told('ma.jisr.routing.case-routed.v1', '2026-01-06', {
  ...filed,
  institution: 'al-omrane',
  respondent: 'al-omrane',
  delegation: 'casablanca',
  company: 'casablanca-settat',
  agency: 'nouaceur',
  jurisdictionVersion: '1',
  urgency: 'normal',
});
const treated = [registered, routed, started('treatment', 'al-omrane', '2026-01-06', '2026-03-07')];
const moved = { clock: 'treatment', rule: 'direct-treatment@1', dueOn: '2026-03-07' };
const replied = told('ma.jisr.housing-projects.reply-issued.v1', '2026-02-01', {
  outcome: 'refused',
  language: 'fr',
  repliedOn: '2026-02-01',
  contestableUntil: '2026-03-03',
});
const mediated = told('ma.jisr.intake.complaint-taken-to-mediation.v1', '2026-02-10', {
  ...{ reason: 'reply-unsatisfactory', ombudsman: 'imr', institution: 'al-omrane', respondent: 'al-omrane' },
  ...{ reference: 'SR-1', category: 'refund', takenOn: '2026-02-10' },
});

describe('a case', () => {
  it('is told of as it was filed and routed', () =>
    expect(caseOf(id, treated)).toMatchObject({
      id,
      events: 3,
      status: 'in-treatment',
      receiptNumber: 'JSR-2026-ABCDE-12345',
      receivedOn: '2026-01-05',
      parties: { receiver: 'al-omrane', respondent: 'al-omrane' },
      competence: { delegation: 'casablanca', company: 'casablanca-settat', agency: 'nouaceur' },
      entity: 'nouaceur',
      territory: { region: 'MA-06' },
    }));

  it('owes nothing and is nothing before anything happened', () =>
    expect(caseOf(id, [])).toMatchObject({ status: 'unknown', owed: [], events: 0 }));
});

describe('a running clock', () => {
  it('says who owes what by which day', () =>
    expect(caseOf(id, treated).owed).toEqual([
      { by: 'respondent', institution: 'al-omrane', what: 'treatment', dueOn: '2026-03-07' },
    ]));

  it('asks nothing of the institution while the complainant owes an answer', () => {
    const view = caseOf(id, [
      ...treated,
      told('ma.jisr.housing-projects.information-requested.v1', '2026-01-10', {
        parts: ['contract'],
        dueOn: '2026-01-25',
      }),
      told('ma.jisr.routing.clock-suspended.v1', '2026-01-10', { ...moved, on: '2026-01-10', reason: 'asked' }),
    ]);
    expect(view.owed).toEqual([{ by: 'complainant', what: 'information', dueOn: '2026-01-25' }]);
    expect(view.clocks).toMatchObject([{ kind: 'treatment', status: 'suspended' }]);
  });

  it('keeps every move, its legal basis, and whether it is late', () => {
    const breached = told('ma.jisr.routing.clock-breached.v1', '2026-03-08', {
      ...{ ...moved, on: '2026-03-08', against: 'al-omrane', reason: 'deadline-passed' },
    });
    const [clock] = caseOf(id, [...treated, breached]).clocks;
    expect(clock).toMatchObject({ late: true, legalBasis: 'Décret n° 2-17-265' });
    expect(clock?.moves.map(({ move }) => move)).toEqual(['started', 'breached']);
  });

  it('is not shown when its start is not', () =>
    expect(
      caseOf(id, [
        registered,
        told('ma.jisr.routing.clock-stopped.v1', '2026-02-01', {
          ...{ clock: 'treatment', on: '2026-02-01', late: false, reason: 'reply-issued' },
        }),
      ]).clocks,
    ).toEqual([]));
});

describe('a case before the ombudsman', () => {
  it('waits to be taken up, then for its letter', () => {
    const opened = told('ma.jisr.mediation.instruction-opened.v1', '2026-02-11', {
      ombudsman: 'imr',
      openedOn: '2026-02-11',
    });
    const history = [registered, routed, replied, mediated];
    const of = (events: readonly CaseEvent[]) => caseOf(id, events).owed.map(({ what }) => what);
    expect(of(history)).toEqual(['instruction']);
    expect(of([...history, opened])).toEqual(['letter']);
  });

  it('waits for both sides of a proposed settlement, until one has answered', () => {
    const proposed = told('ma.jisr.mediation.settlement-proposed.v1', '2026-02-20', {
      remedies: ['refund'],
      answerDueOn: '2026-03-20',
    });
    const agreed = told('ma.jisr.mediation.settlement-answered.v1', '2026-02-25', {
      side: 'operator',
      answer: 'accepted',
    });
    const by = (events: readonly CaseEvent[]) => caseOf(id, events).owed.map((owed) => owed.by);
    expect(by([registered, routed, mediated, proposed])).toEqual(['complainant', 'respondent']);
    expect(by([registered, routed, mediated, proposed, agreed])).toEqual(['complainant']);
  });
});

describe('a case that is closed', () => {
  const closed = told('ma.jisr.housing-projects.case-closed.v1', '2026-03-04', { reason: 'contest-window-passed' });
  const committed = told('ma.jisr.housing-projects.measure-committed.v1', '2026-02-01', {
    measure: 'm-1',
    remedy: 'refund',
    dueOn: '2026-05-01',
  });

  it('says why and when', () =>
    expect(caseOf(id, [registered, routed, replied, closed])).toMatchObject({
      status: 'closed',
      closedFor: 'contest-window-passed',
      closedOn: '2026-03-04',
      owed: [],
    }));

  it('is still owed the measures that were promised', () =>
    expect(caseOf(id, [registered, routed, replied, committed, closed]).owed).toEqual([
      { by: 'respondent', institution: 'al-omrane', what: 'measure', dueOn: '2026-05-01', measure: 'm-1' },
    ]));

  it('says so no more once it is taken to the ombudsman', () =>
    expect(caseOf(id, [registered, routed, replied, closed, mediated])).not.toHaveProperty('closedFor'));
});
