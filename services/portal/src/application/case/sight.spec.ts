import { describe, expect, it } from '@jest/globals';
import type { Institution } from '@jisr/contracts';
import type { CaseEvent } from '@jisr/parties';
import { caseOf } from './case-view.ts';
import { inSightOf, wholeCase } from './sight.ts';

const id = '01890000-0000-7000-8000-000000000001';
const told = (name: string, said: object): CaseEvent => {
  const time = '2026-01-05T10:00:00.000Z';
  const data = { ...said, causedBy: 'request-1', occurredAt: time, actor: { role: 'system' } };
  return {
    id: name,
    source: '/jisr/spec',
    type: `ma.jisr.${name}.v1`,
    subject: id,
    time,
    data,
  } as unknown as CaseEvent;
};
const events = [
  told('intake.complaint-registered', { receiptNumber: 'R', institution: 'imr', track: 'mediation' }),
  told('intake.complaint-admitted', { category: 'refund', possibleDuplicates: ['other'] }),
  told('routing.case-routed', { respondent: 'al-omrane', ombudsman: 'imr', urgency: 'urgent' }),
  told('routing.case-returned', { reason: 'other-body' }),
  told('intake.complaint-withdrawn', { reason: 'solved' }),
];
const { parties } = caseOf(id, events);
const institution = (changes: Partial<Institution>) =>
  ({ id: 'al-omrane', maySee: ['ma.jisr.intake.*', 'ma.jisr.routing.*'], withheld: {}, ...changes }) as Institution;

describe('an institution', () => {
  it('sees nothing of a case in which it never had part', () =>
    expect(inSightOf(institution({ id: 'onee' }), id, parties, events)).toBeUndefined());

  it('sees a case that it gave back as it stood then', () => {
    const seen = inSightOf(institution({}), id, parties, events);
    expect(seen?.timeline).toHaveLength(4);
    expect(seen?.view.status).toBe('returned');
  });

  it('does not see fields that are withheld from it, nor what they told', () => {
    const withheld = { 'ma.jisr.intake.complaint-admitted.v1': ['possibleDuplicates'] };
    const seen = inSightOf(institution({ withheld }), id, parties, events);
    expect(seen?.timeline[1]?.data).toEqual({ category: 'refund' });
    expect(seen?.view.possibleDuplicates).toEqual([]);
  });

  it('learns of types that it may not see only that they happened', () => {
    const seen = inSightOf(institution({ maySee: ['ma.jisr.intake.*'] }), id, parties, events);
    expect(seen?.timeline[2]).toMatchObject({ type: 'ma.jisr.exchange.event-withheld.v1', data: {} });
    expect(seen?.view).toMatchObject({ urgency: 'normal', status: 'in-treatment' });
  });
});

describe('the timeline', () => {
  it('says where the words of an event are kept, and leaves its envelope out', () => {
    const registered = told('intake.complaint-registered', { institution: 'al-omrane', track: 'direct' });
    const { timeline } = wholeCase(id, [registered, told('housing-projects.reply-issued', { outcome: 'granted' })]);
    expect(timeline.slice(1)).toEqual([
      {
        index: 1,
        id: 'housing-projects.reply-issued',
        type: 'ma.jisr.housing-projects.reply-issued.v1',
        time: '2026-01-05T10:00:00.000Z',
        causedBy: 'request-1',
        actor: { role: 'system' },
        text: { keeper: 'housing-projects', institution: 'al-omrane', requestId: 'request-1' },
        data: { outcome: 'granted' },
      },
    ]);
  });
});
