import { describe, expect, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import type { ComplaintEvent } from './complaint.ts';
import { complaintDecider } from './complaint.decider.ts';
import { filing, ombudsman, operator, samples } from './complaint.samples.ts';

const given = specify(complaintDecider);
const { evolve, initial } = complaintDecider;
const { withdraw, reopen, rate } = samples;
const open: ComplaintEvent[] = [
  { type: 'registered', filing },
  { type: 'admitted', filing, possibleDuplicates: [] },
  { type: 'routing-heard', respondent: operator },
];
const replied: ComplaintEvent = {
  type: 'reply-heard',
  repliedOn: '2026-02-01',
  contestableUntil: '2026-03-03',
  round: 1,
};
const end = { endedOn: '2026-03-01', reopenableUntil: '2026-03-31' };
const withdrawn: ComplaintEvent = { type: 'withdrawn', reason: 'solved', ...end };
const closed: ComplaintEvent = { type: 'closure-heard', reason: 'contest-window-passed', ...end };
const reopened: ComplaintEvent = { type: 'reopened', on: '2026-03-10', reason: 'new-facts', track: 'direct' };
const taken: ComplaintEvent = {
  type: 'taken-to-mediation',
  by: operator,
  ombudsman,
  on: '2026-02-20',
  reason: 'reply-unsatisfactory',
  filing,
};
const settled: ComplaintEvent = { type: 'closure-heard', reason: 'settled', ...end };

describe('a withdrawal', () => {
  it('ends a case until its reply is accepted', () => {
    given(...open)
      .when(withdraw)
      .then(withdrawn);
    given(...open, replied, { type: 'reply-accepted' })
      .when(withdraw)
      .thenRefused('reply-already-accepted');
  });

  it('ends a returned case as well, unless its reply was accepted', () => {
    const returned: ComplaintEvent = { type: 'return-heard', on: '2026-01-25' };
    given(...open, returned)
      .when(withdraw)
      .then(withdrawn);
    expect([...open, returned, withdrawn].reduce(evolve, initial)).toMatchObject({
      status: 'withdrawn',
      wasAdmitted: true,
    });
    given(...open, replied, { type: 'reply-accepted' }, returned)
      .when(withdraw)
      .thenRefused('reply-already-accepted');
  });

  it('keeps what the case was', () =>
    expect([...open, withdrawn].reduce(evolve, initial)).toEqual({
      status: 'withdrawn',
      filing,
      respondent: operator,
      links: [],
      reason: 'solved',
      wasAdmitted: true,
      ...end,
    }));
});

describe('a reopening', () => {
  it.each([
    ['closed', closed],
    ['withdrawn', withdrawn],
  ])('lets a case go on that was %s, from its end to the last day of the window', (_, ending) => {
    for (const on of [end.endedOn, end.reopenableUntil])
      given(...open, replied, ending)
        .when({ ...reopen, on })
        .then({ ...reopened, on } as ComplaintEvent);
    given(...open, replied, ending)
      .when({ ...reopen, on: '2026-02-28' })
      .thenRefused('premature');
    given(...open, replied, ending)
      .when({ ...reopen, on: '2026-04-01' })
      .thenRefused('reopening-window-passed');
  });

  it('goes on, on the track where the case was', () =>
    given(...open, replied, taken, settled)
      .when({ ...reopen, by: ombudsman })
      .then({ ...reopened, track: 'mediation' } as ComplaintEvent));

  it('waits for another reply', () => {
    const goesOn = { status: 'admitted', filing, respondent: operator, links: [], reply: { status: 'awaited' } };
    expect([...open, replied, taken, settled, reopened].reduce(evolve, initial)).toStrictEqual({
      ...goesOn,
      mediator: ombudsman,
    });
    expect([...open, replied, withdrawn, reopened].reduce(evolve, initial)).toStrictEqual(goesOn);
  });
});

describe('a rating', () => {
  it('is given once to a closed case, from the day of its end', () => {
    given(...open, closed)
      .when({ ...rate, on: end.endedOn })
      .then({ type: 'rated', score: 4 });
    given(...open, closed)
      .when({ ...rate, on: '2026-02-28' })
      .thenRefused('premature');
    given(...open, closed, { type: 'rated', score: 4 })
      .when(rate)
      .thenRefused('already-rated');
  });

  it('is given again once a reopened case is closed again', () =>
    given(...open, closed, { type: 'rated', score: 4 }, reopened, closed)
      .when({ ...rate, score: 2 })
      .then({ type: 'rated', score: 2 }));
});
