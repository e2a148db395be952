import { describe, expect, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import type { ComplaintEvent } from './complaint.ts';
import { complaintDecider } from './complaint.decider.ts';
import { filing, ombudsman, operator, samples } from './complaint.samples.ts';

const given = specify(complaintDecider);
const { evolve, initial } = complaintDecider;
const open: ComplaintEvent[] = [
  { type: 'registered', filing },
  { type: 'admitted', filing, possibleDuplicates: [] },
];
const routed: ComplaintEvent = { type: 'routing-heard', respondent: operator };
const returned: ComplaintEvent = { type: 'return-heard', on: '2026-01-25' };
const breached: ComplaintEvent = { type: 'breach-heard', on: '2026-02-05' };
const replied: ComplaintEvent = {
  type: 'reply-heard',
  repliedOn: '2026-02-01',
  contestableUntil: '2026-03-03',
  round: 1,
};
const contested: ComplaintEvent = { type: 'reply-contested', on: '2026-02-10', reason: 'other' };
const taken: ComplaintEvent = { ...samples.takeToMediation, type: 'taken-to-mediation', filing };
const end = { endedOn: '2026-03-04', reopenableUntil: '2026-04-03' };
const lapsed: ComplaintEvent = { type: 'closure-heard', reason: 'contest-window-passed', ...end };
const { hearOfRouting, hearOfReturn, hearOfBreach, hearOfReply, hearOfLapse } = samples;

describe('word of the routing', () => {
  it('names who answers, once', () => {
    given(...open)
      .when(hearOfRouting)
      .then(routed);
    given(...open, routed)
      .when(hearOfRouting)
      .thenNothing();
  });

  it('lets a returned case go on where it stood', () => {
    given(...open, routed, returned)
      .when({ ...hearOfRouting, respondent: 'another' })
      .then({ type: 'routing-heard', respondent: 'another' });
    expect([...open, replied, routed, returned, routed].reduce(evolve, initial)).toEqual({
      status: 'admitted',
      filing,
      links: [],
      respondent: operator,
      reply: { status: 'issued', repliedOn: '2026-02-01', contestableUntil: '2026-03-03', round: 1 },
    });
  });

  it('of a return is heard once', () => {
    given(...open)
      .when(hearOfReturn)
      .then(returned);
    given(...open, returned)
      .when(hearOfReturn)
      .thenNothing();
  });
});

describe('word of a breach', () => {
  it('is kept with the first day that opens the way to the Médiateur', () => {
    given(...open)
      .when(hearOfBreach)
      .then(breached);
    given(...open, breached)
      .when({ ...hearOfBreach, on: '2026-03-05' })
      .thenNothing();
    expect([...open, breached].reduce(evolve, initial)).toMatchObject({
      reply: { status: 'awaited', overdueSince: '2026-02-05' },
    });
  });

  it('means nothing once the operator has answered or the Médiateur has the case', () => {
    given(...open, replied)
      .when(hearOfBreach)
      .thenNothing();
    given(...open, replied, taken)
      .when(hearOfBreach)
      .thenNothing();
  });
});

describe('word of a reply', () => {
  it('is heard once a round on the direct track', () => {
    given(...open)
      .when(hearOfReply)
      .then(replied);
    given(...open, breached)
      .when(hearOfReply)
      .then(replied);
    given(...open, replied)
      .when(hearOfReply)
      .thenNothing();
    given(...open, replied, contested)
      .when(hearOfReply)
      .then({ ...replied, round: 2 });
    given(...open, replied, { type: 'reply-accepted' })
      .when(hearOfReply)
      .thenNothing();
  });

  it('is heard as often as the Médiateur asks for one', () => {
    given(...open, replied, taken)
      .when(hearOfReply)
      .then(replied);
    given(...open, replied, taken, replied)
      .when({ ...hearOfReply, repliedOn: '2026-06-01', contestableUntil: '2026-07-01' })
      .then({ type: 'reply-heard', repliedOn: '2026-06-01', contestableUntil: '2026-07-01', round: 1 });
  });
});

describe('word of a closure', () => {
  it('ends a case with its reason', () => {
    given(...open, replied)
      .when(hearOfLapse)
      .then(lapsed);
    expect([...open, replied, lapsed].reduce(evolve, initial)).toEqual({
      status: 'closed',
      filing,
      links: [],
      reason: 'contest-window-passed',
      rated: false,
      reply: { status: 'issued', repliedOn: '2026-02-01', contestableUntil: '2026-03-03', round: 1 },
      ...end,
    });
  });

  it('by the operator spares a contest and what is with the Médiateur', () => {
    given(...open, replied, contested)
      .when(hearOfLapse)
      .thenNothing();
    given(...open, replied, taken, replied)
      .when(hearOfLapse)
      .thenNothing();
    const there = { ...filing, institution: ombudsman, track: 'mediation' } as const;
    given({ type: 'registered', filing: there }, { type: 'admitted', filing: there, possibleDuplicates: [] }, replied)
      .when(hearOfLapse)
      .thenNothing();
  });

  it('by the operator ends what was returned meanwhile', () => {
    const accepted: ComplaintEvent = { type: 'reply-accepted' };
    for (const history of [
      [...open, replied, accepted, returned],
      [...open, replied, returned],
    ])
      given(...history)
        .when(hearOfLapse)
        .then(lapsed);
    given(...open, replied, contested, returned)
      .when(hearOfLapse)
      .thenNothing();
    given(...open, replied, returned, lapsed)
      .when(samples.rate)
      .then({ type: 'rated', score: 4 });
  });

  it('by the Médiateur ends either', () => {
    const closed: ComplaintEvent = {
      type: 'closure-heard',
      reason: 'settled',
      endedOn: '2026-05-01',
      reopenableUntil: '2026-05-31',
    };
    given(...open, replied, contested)
      .when(samples.hearOfMediatorsClosure)
      .then(closed);
    given(...open, replied, taken)
      .when(samples.hearOfMediatorsClosure)
      .then(closed);
  });
});
