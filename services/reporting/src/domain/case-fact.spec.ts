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
const competence = { delegation: 'D-1', company: 'C-1', agency: 'A-1' };
const stated = (fact: CaseFact) => ({ type: 'stated', fact }) as const;
const event = (name: string, on: string, more: Omit<Learn, 'type' | 'on'> = {}): Learn => ({
  type: `ma.jisr.${name}.v1`,
  on,
  ...more,
});

const registered = event('intake.complaint-registered', '2026-01-05', { settles: { filed } });
const received: CaseFact = { filed, status: 'received', revision: 1 };
const replied: CaseFact = {
  filed,
  status: 'replied',
  revision: 4,
  repliedOn: '2026-01-09',
  outcome: 'refused',
  late: false,
};

describe('a fact', () => {
  it('is stated when the case is registered', () => given().when(registered).then(stated(received)));

  it('grows by what each event says', () =>
    given(stated(received))
      .when(
        event('housing-projects.reply-issued', '2026-01-09', {
          settles: { repliedOn: '2026-01-09', outcome: 'granted' },
        }),
      )
      .then(stated({ ...received, repliedOn: '2026-01-09', outcome: 'granted', status: 'replied', revision: 2 })));

  it('is not stated again when an event says nothing new', () =>
    given(stated(received))
      .when(event('intake.complaint-registered', '2026-01-06', { settles: { filed } }))
      .thenNothing());

  it('keeps the first reply when a contested case gets a second one', () =>
    given(stated({ ...replied, status: 'contested' }))
      .when(
        event('housing-projects.reply-issued', '2026-03-02', {
          settles: { repliedOn: '2026-03-02', outcome: 'granted' },
        }),
      )
      .then(stated({ ...replied, revision: 5 })));

  it('follows a case that is routed anew to where it is now', () =>
    given(stated({ ...received, status: 'returned', routedOn: '2026-01-05', competence }))
      .when(
        event('routing.case-routed', '2026-01-20', {
          settles: { routedOn: '2026-01-20' },
          corrects: { competence: { ...competence, agency: 'A-2' } },
        }),
      )
      .then(
        stated({
          ...received,
          status: 'in-treatment',
          routedOn: '2026-01-05',
          competence: { ...competence, agency: 'A-2' },
          revision: 2,
        }),
      ));
});

describe('a case on the mediation track', () => {
  const taken: CaseFact = { ...replied, status: 'in-mediation', mediatedOn: '2026-02-10', revision: 5 };
  const recommended: CaseFact = { ...taken, status: 'recommendation-issued', recommendation: 'issued', revision: 6 };

  it('says when the ombudsman had it first', () => {
    const takes = event('intake.complaint-taken-to-mediation', '2026-02-10', { settles: { mediatedOn: '2026-02-10' } });
    given(stated(replied)).when(takes).then(stated(taken));
    given(stated({ ...taken, mediatedOn: '2026-02-01' }))
      .when(takes)
      .thenNothing();
  });

  it('follows its recommendation from step to step', () => {
    given(stated(taken))
      .when(event('mediation.recommendation-issued', '2026-03-01', { corrects: { recommendation: 'issued' } }))
      .then(stated(recommended));
    given(stated(recommended))
      .when(event('mediation.recommendation-accepted', '2026-03-10', { corrects: { recommendation: 'accepted' } }))
      .then(stated({ ...recommended, recommendation: 'accepted', revision: 7 }));
  });

  it('says why it was closed', () =>
    given(stated(recommended))
      .when(event('mediation.case-closed', '2026-04-01', { closesFor: 'recommendation-refused' }))
      .then(
        stated({
          ...recommended,
          status: 'closed',
          closedOn: '2026-04-01',
          closedFor: 'recommendation-refused',
          revision: 7,
        }),
      ));

  it('is not closed by the operator, nor for its reason', () =>
    given(stated(taken))
      .when(event('housing-projects.case-closed', '2026-04-01', { closesFor: 'contest-window-passed' }))
      .thenNothing());
});

describe('the end of a case', () => {
  const closed: CaseFact = { ...replied, status: 'closed', closedOn: '2026-02-08', revision: 5 };

  it('is on the day of the event that ends it', () =>
    given(stated(replied)).when(event('housing-projects.case-closed', '2026-02-08')).then(stated(closed)));

  it('has a reason when it is a closure', () =>
    given(stated(replied))
      .when(event('housing-projects.case-closed', '2026-02-08', { closesFor: 'reply-accepted' }))
      .then(stated({ ...closed, closedFor: 'reply-accepted' })));

  it('does not move when a closure crosses a withdrawal', () =>
    given(stated({ ...received, status: 'withdrawn', closedOn: '2026-01-06' }))
      .when(event('housing-projects.case-closed', '2026-02-08', { closesFor: 'contest-window-passed' }))
      .thenNothing());

  it('is the withdrawal when that crosses a closure', () =>
    given(stated({ ...closed, closedFor: 'reply-accepted' }))
      .when(event('intake.complaint-withdrawn', '2026-02-07'))
      .then(stated({ ...closed, status: 'withdrawn', closedOn: '2026-02-07', revision: 6 })));

  it('is taken back when the case is reopened', () => {
    const { closedOn, ...open } = closed;
    expect(closedOn).toBe('2026-02-08');
    given(stated({ ...closed, closedFor: 'reply-accepted' }))
      .when(event('intake.complaint-reopened', '2026-03-01'))
      .then(stated({ ...open, status: 'in-treatment', revision: 6 }));
  });
});
