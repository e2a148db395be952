import { describe, expect, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import type { ComplaintEvent } from './complaint.ts';
import { complaintDecider } from './complaint.decider.ts';
import { filing, incompleteGround, ombudsman, operator, samples } from './complaint.samples.ts';

const given = specify(complaintDecider);
const { accept, contest, takeToMediation } = samples;
const open: ComplaintEvent[] = [
  { type: 'registered', filing },
  { type: 'admitted', filing, possibleDuplicates: [] },
];
const replied: ComplaintEvent = {
  type: 'reply-heard',
  repliedOn: '2026-02-01',
  contestableUntil: '2026-03-03',
  round: 1,
};
const repliedAgain: ComplaintEvent = { ...replied, repliedOn: '2026-02-15', round: 2 };
const accepted: ComplaintEvent = { type: 'reply-accepted' };
const contested: ComplaintEvent = { type: 'reply-contested', on: '2026-02-10', reason: 'incomplete-reply' };
const breached: ComplaintEvent = { type: 'breach-heard', on: '2026-02-05' };
const lapsed: ComplaintEvent = {
  type: 'closure-heard',
  reason: 'contest-window-passed',
  endedOn: '2026-03-04',
  reopenableUntil: '2026-04-03',
};
const taken: ComplaintEvent = {
  type: 'taken-to-mediation',
  by: operator,
  ombudsman,
  on: '2026-02-20',
  reason: 'reply-unsatisfactory',
  filing,
};

describe('a reply', () => {
  it('is accepted once, the first or the second', () => {
    given(...open, replied)
      .when(accept)
      .then(accepted);
    given(...open, replied, contested, repliedAgain)
      .when(accept)
      .then(accepted);
    given(...open, replied, accepted)
      .when(accept)
      .thenRefused('reply-already-accepted');
  });

  it('is waited for by an acceptance', () => {
    given(...open)
      .when(accept)
      .thenRefused('reply-awaited');
    given(...open, replied, contested)
      .when(accept)
      .thenRefused('reply-awaited');
  });

  it.each(['2026-02-01', '2026-03-03'])('is contested within its window, from the first day to the last (%s)', (on) =>
    given(...open, replied)
      .when({ ...contest, on })
      .then({ ...contested, on } as ComplaintEvent),
  );

  it('is not contested before it is given, nor after its window', () => {
    given(...open, replied)
      .when({ ...contest, on: '2026-01-31' })
      .thenRefused('premature');
    given(...open, replied)
      .when({ ...contest, on: '2026-03-04' })
      .thenRefused('contest-window-passed');
  });

  it('is contested once', () => {
    given(...open, replied, contested)
      .when(contest)
      .thenRefused('reply-already-contested');
    given(...open, replied, contested, repliedAgain)
      .when({ ...contest, on: '2026-02-20' })
      .thenRefused('reply-already-contested');
  });

  it('that was contested in time opens the case that was closed meanwhile', () => {
    given(...open, replied, lapsed)
      .when(contest)
      .then(contested);
    const { decide, evolve, initial } = complaintDecider;
    const state = [...open, replied, lapsed, contested].reduce(evolve, initial);
    expect(state).toEqual({ status: 'admitted', filing, links: [], reply: { status: 'contested', on: '2026-02-10' } });
    expect(decide(accept, state)).toEqual({ refused: 'reply-awaited' });
  });

  it('that was accepted is not contested after the case is closed for it', () =>
    given(...open, replied, accepted, { ...lapsed, reason: 'reply-accepted' })
      .when(contest)
      .thenRefused('reply-already-accepted'));

  it('is not contested any more on the closed case of another reason', () =>
    given(...open, replied, { ...lapsed, reason: 'settled' })
      .when(contest)
      .thenRefused('case-closed'));
});

describe('the way to the Médiateur', () => {
  it('is open after a reply, a contest or a breach, from that day on', () => {
    given(...open, replied)
      .when(takeToMediation)
      .then(taken);
    given(...open, replied, contested)
      .when(takeToMediation)
      .then(taken);
    given(...open, breached)
      .when(takeToMediation)
      .then(taken);
  });

  it.each([
    ['the reply', [...open, replied], '2026-02-01', '2026-01-31'],
    ['the contest', [...open, replied, contested], '2026-02-10', '2026-02-09'],
    ['the breach', [...open, breached], '2026-02-05', '2026-02-04'],
  ] as const)('begins on the day of %s', (_, history, first, before) => {
    given(...history)
      .when({ ...takeToMediation, on: first })
      .then({ ...taken, on: first } as ComplaintEvent);
    given(...history)
      .when({ ...takeToMediation, on: before })
      .thenRefused('premature');
  });

  it('is open for a case that nobody answers any more, from the day of its return', () => {
    const returned: ComplaintEvent = { type: 'return-heard', on: '2026-01-25' };
    given(...open, returned)
      .when({ ...takeToMediation, on: '2026-01-25' })
      .then({ ...taken, on: '2026-01-25' } as ComplaintEvent);
    given(...open, returned)
      .when({ ...takeToMediation, on: '2026-01-24' })
      .thenRefused('premature');
    given(...open, replied, accepted, returned)
      .when(takeToMediation)
      .thenRefused('reply-already-accepted');
    const { evolve, initial } = complaintDecider;
    expect([...open, returned, taken].reduce(evolve, initial)).toStrictEqual({
      status: 'admitted',
      filing,
      links: [],
      mediator: ombudsman,
      reply: { status: 'awaited' },
    });
  });

  it('is open for a complaint that the operator found inadmissible, unless a court has the matter', () => {
    const found = (ground: string): ComplaintEvent => ({
      type: 'found-inadmissible',
      on: '2026-01-05',
      track: 'direct',
      filing,
      ground: { code: ground, legalBasis: 'Loi 14-16' },
    });
    const registered: ComplaintEvent = { type: 'registered', filing };
    given(registered, found('not-a-complaint'))
      .when({ ...takeToMediation, on: '2026-01-05' })
      .then({ ...taken, on: '2026-01-05' } as ComplaintEvent);
    given(registered, found('not-a-complaint'))
      .when({ ...takeToMediation, on: '2026-01-04' })
      .thenRefused('premature');
    given(registered, found('matter-before-court')).when(takeToMediation).thenRefused('complaint-inadmissible');
    const { evolve, initial } = complaintDecider;
    expect([registered, found('not-a-complaint'), taken].reduce(evolve, initial)).toStrictEqual({
      status: 'admitted',
      filing,
      links: [],
      mediator: ombudsman,
      reply: { status: 'awaited' },
    });
  });

  it('is closed for what the Médiateur found inadmissible', () => {
    const there = { ...filing, institution: ombudsman, track: 'mediation' } as const;
    given(
      { type: 'registered', filing: there },
      { type: 'found-inadmissible', on: '2026-01-05', track: 'mediation', filing: there, ground: incompleteGround },
    )
      .when({ ...takeToMediation, by: ombudsman })
      .thenRefused('complaint-inadmissible');
  });

  it('is closed while the operator still has time', () =>
    given(...open)
      .when(takeToMediation)
      .thenRefused('reply-awaited'));

  it('names the operator that answers, once it is known and unless it returned the case', () => {
    const routed: ComplaintEvent = { type: 'routing-heard', respondent: operator };
    given(...open, routed, replied)
      .when(takeToMediation)
      .then({ ...taken, respondent: operator } as ComplaintEvent);
    given(...open, routed, { type: 'return-heard', on: '2026-01-25' })
      .when(takeToMediation)
      .then(taken);
  });

  it('is open through the receiver and the Médiateur, and through nobody else', () => {
    given(...open, replied)
      .when({ ...takeToMediation, by: ombudsman })
      .then({ ...taken, by: ombudsman } as ComplaintEvent);
    given(...open, replied)
      .when({ ...takeToMediation, by: 'another' })
      .thenRefused('not-the-receiver');
  });

  it('stays open after the contest window, as long as the case could be opened again', () => {
    given(...open, replied, lapsed)
      .when({ ...takeToMediation, on: '2026-04-03' })
      .then({ ...taken, on: '2026-04-03' } as ComplaintEvent);
    given(...open, replied, lapsed)
      .when({ ...takeToMediation, on: '2026-04-04' })
      .thenRefused('case-closed');
    given(...open, replied, { ...lapsed, reason: 'settled' })
      .when(takeToMediation)
      .thenRefused('case-closed');
  });

  it('is gone once', () =>
    given(...open, replied, taken)
      .when(takeToMediation)
      .thenRefused('case-in-mediation'));

  it('is no way for a complaint that began there', () => {
    const there = { ...filing, institution: ombudsman, track: 'mediation' } as const;
    given({ type: 'registered', filing: there }, { type: 'admitted', filing: there, possibleDuplicates: [] }, replied)
      .when({ ...takeToMediation, by: ombudsman })
      .thenRefused('case-in-mediation');
  });

  it('lets the Médiateur speak for the complainant as well, and waits for another reply', () => {
    const { evolve, initial } = complaintDecider;
    for (const history of [
      [...open, replied, taken],
      [...open, replied, lapsed, taken],
    ])
      expect(history.reduce(evolve, initial)).toStrictEqual({
        status: 'admitted',
        filing,
        links: [],
        mediator: ombudsman,
        reply: { status: 'awaited' },
      });
    given(...open, replied, taken)
      .when({ ...samples.withdraw, by: ombudsman })
      .then({ type: 'withdrawn', reason: 'solved', endedOn: '2026-03-01', reopenableUntil: '2026-03-31' });
  });
});
