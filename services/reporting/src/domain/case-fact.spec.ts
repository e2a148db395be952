import { describe, expect, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import { caseFactDecider, type CaseFact, type Filed, type Learn } from './case-fact.ts';

const given = specify(caseFactDecider);
const filed: Filed = {
  receivedOn: '2026-01-05',
  category: 'refund',
  track: 'direct',
  channel: 'phone',
  institution: 'al-omrane',
};
const registered: Learn = { type: 'ma.jisr.intake.complaint-registered.v1', adds: { filed } };
const received: CaseFact = { filed, status: 'received', revision: 1 };

describe('a fact', () => {
  it('is stated when the case is registered', () => given().when(registered).then({ type: 'stated', fact: received }));

  it('grows by what each event adds', () =>
    given({ type: 'stated', fact: received })
      .when({ type: 'ma.jisr.housing-projects.reply-issued.v1', adds: { repliedOn: '2026-01-09', outcome: 'granted' } })
      .then({
        type: 'stated',
        fact: { ...received, repliedOn: '2026-01-09', outcome: 'granted', status: 'replied', revision: 2 },
      }));

  it('is not stated again when an event adds nothing', () =>
    given({ type: 'stated', fact: received }).when(registered).thenNothing());

  it('is the same however the events are cut into batches', () => {
    const events: Learn[] = [
      registered,
      { type: 'ma.jisr.intake.complaint-admitted.v1', adds: { admittedOn: '2026-01-05' } },
      { type: 'ma.jisr.intake.complaint-withdrawn.v1', adds: { closedOn: '2026-01-06' } },
      { type: 'ma.jisr.housing-projects.reply-issued.v1', adds: { repliedOn: '2026-01-07' } },
    ];
    const fold = (state: CaseFact, batch: readonly Learn[]) =>
      batch.reduce((fact, event) => {
        const decision = caseFactDecider.decide(event, fact);
        return 'accepted' in decision ? decision.accepted.reduce(caseFactDecider.evolve, fact) : fact;
      }, state);
    const whole = fold(caseFactDecider.initial, events);
    for (let cut = 0; cut <= events.length; cut++) {
      const parts = fold(fold(caseFactDecider.initial, events.slice(0, cut)), events.slice(cut));
      expect(parts).toEqual(whole);
    }
    expect(whole.status).toBe('withdrawn');
  });
});
