import { describe, expect, it } from '@jest/globals';
import { allEventTypes, isLifecycle } from '@jisr/contracts';
import { reportingSubscription } from '../adapters/kafka/reporting.subscription.ts';
import { whatItSays, type LifecycleEvent } from './what-an-event-says.ts';

const says = (name: string, data: object) => {
  const type = `ma.jisr.${name}.v1`;
  const { on, ...said } = whatItSays({ type, time: '2026-03-02T10:00:00.000Z', data } as unknown as LifecycleEvent);
  expect([said.type, on]).toEqual([type, '2026-03-02']);
  return { settles: said.settles, corrects: said.corrects, closesFor: said.closesFor };
};

describe('reporting', () => {
  it('hears every event of the lifecycle, so that a missing one is an alarm', () =>
    expect(
      Object.keys(reportingSubscription.lifecycle ?? {})
        .filter(isLifecycle)
        .sort(),
    ).toEqual(allEventTypes().filter(isLifecycle).sort()));
});

describe('an event', () => {
  it.each([
    ['intake.complaint-found-inadmissible', { ground: 'no-mandate' }, { settles: { ground: 'no-mandate' } }],
    ['intake.reply-contested', { contestedOn: '2026-03-01' }, { settles: { contestedOn: '2026-03-01' } }],
    ['intake.complaint-taken-to-mediation', { takenOn: '2026-03-01' }, { settles: { mediatedOn: '2026-03-01' } }],
    ['mediation.settlement-reached', { reachedOn: '2026-03-01' }, { settles: { settledOn: '2026-03-01' } }],
    ['housing-projects.case-closed', { reason: 'reply-accepted' }, { closesFor: 'reply-accepted' }],
    ['mediation.case-closed', { reason: 'settled' }, { closesFor: 'settled' }],
    ['mediation.recommendation-issued', {}, { corrects: { recommendation: 'issued' } }],
    ['mediation.recommendation-accepted', {}, { corrects: { recommendation: 'accepted' } }],
    ['mediation.recommendation-refused', {}, { corrects: { recommendation: 'refused' } }],
    ['mediation.recommendation-executed', { extent: 'fully' }, { corrects: { recommendation: 'executed' } }],
    ['mediation.recommendation-executed', { extent: 'partly' }, { corrects: { recommendation: 'partly-executed' } }],
    ['mediation.recommendation-not-executed', {}, { corrects: { recommendation: 'not-executed' } }],
    ['mediation.letter-sent', { sentOn: '2026-03-01' }, {}],
  ])('says of %s %j', (name, data, said) => expect(says(name, data)).toEqual({ ...nothing, ...said }));

  it.each([
    ['treatment', 'reply-issued', { settles: { late: true } }],
    ['reply-to-mediator', 'reply-issued', { settles: { late: true } }],
    ['acknowledgement', 'reply-issued', {}],
    ['treatment', 'withdrawn', {}],
  ])('says whether a reply was late only by the clocks of replies: %s, %s', (clock, reason, said) =>
    expect(says('routing.clock-stopped', { clock, reason, late: true })).toEqual({ ...nothing, ...said }),
  );
});

describe('a registration', () => {
  const filed = { category: 'refund', channel: 'web', institution: 'imr', receivedOn: '2026-03-02' };
  const registration = { category: 'refund', channel: 'web', institution: 'imr' };

  it('says since when the ombudsman has the case, on its own track', () =>
    expect(says('intake.complaint-registered', { ...registration, track: 'mediation' }).settles).toEqual({
      filed: { ...filed, track: 'mediation' },
      mediatedOn: '2026-03-02',
    }));

  it('says nothing of the ombudsman on the direct track', () =>
    expect(says('intake.complaint-registered', { ...registration, track: 'direct' }).settles).toEqual({
      filed: { ...filed, track: 'direct' },
    }));
});

const nothing = { settles: undefined, corrects: undefined, closesFor: undefined };
