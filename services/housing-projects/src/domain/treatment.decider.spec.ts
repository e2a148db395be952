import { describe, expect, it } from '@jest/globals';
import { isRefused, specify } from '@jisr/decider';
import fc from 'fast-check';
import type { Reply, TreatmentCommand, TreatmentEvent } from './treatment.ts';
import { treatmentDecider } from './treatment.decider.ts';

const given = specify(treatmentDecider);
const reply: Reply = {
  by: 'al-omrane',
  outcome: 'granted',
  language: 'fr',
  repliedOn: '2026-02-01',
  contestableUntil: '2026-03-03',
};
const stranger: Reply = { ...reply, by: 'imr' };
const match = { operation: 'OP-1', method: 'code', score: 1 } as const;
const open = { type: 'open', respondent: 'al-omrane', entity: 'agence-sale' } as const;
const opened: TreatmentEvent = { type: 'opened', respondent: 'al-omrane', entity: 'agence-sale' };
const issued: TreatmentEvent = { type: 'reply-issued', reply };
const closed: TreatmentEvent = { type: 'closed', reason: 'reply-accepted' };
const passed = (on: string) => ({ type: 'pass-contest-window', on }) as const;

describe('an awaited case', () => {
  it('opens', () => given().when(open).then(opened));
  it('opens with the operation it concerns', () =>
    given()
      .when({ ...open, match })
      .then({ type: 'operation-matched', match }, opened));
  it('can not be answered yet', () => given().when({ type: 'reply', reply }).thenRefused('not-open'));
  it('is answered by nobody when it was withdrawn or returned before', () => {
    given({ type: 'end-held', end: 'withdrawn' }).when({ type: 'reply', reply }).thenRefused('case-withdrawn');
    given({ type: 'end-held', end: 'returned' }).when({ type: 'reply', reply }).thenRefused('case-returned');
  });
  it('ends on arrival when it was withdrawn or returned before', () => {
    given({ type: 'end-held', end: 'withdrawn' }).when(open).then(opened, { type: 'withdrawn' });
    given({ type: 'end-held', end: 'returned' }).when(open).then(opened, { type: 'returned' });
  });
  it('holds its own end', () => {
    given().when({ type: 'withdraw' }).then({ type: 'end-held', end: 'withdrawn' });
    given().when({ type: 'return' }).then({ type: 'end-held', end: 'returned' });
  });
  it('has no reply to accept or to contest', () => {
    given().when({ type: 'accept' }).thenRefused('not-replied');
    given().when(passed('2026-03-04')).thenRefused('not-replied');
  });
});

describe('an open case', () => {
  it('opens once', () => given(opened).when(open).thenRefused('already-open'));
  it('is answered by its respondent', () => given(opened).when({ type: 'reply', reply }).then(issued));
  it('is answered by nobody else', () =>
    given(opened).when({ type: 'reply', reply: stranger }).thenRefused('not-the-respondent'));
  it('is withdrawn or returned', () => {
    given(opened).when({ type: 'withdraw' }).then({ type: 'withdrawn' });
    given(opened).when({ type: 'return' }).then({ type: 'returned' });
  });
  it('has no reply to accept', () => given(opened).when({ type: 'accept' }).thenRefused('not-replied'));
});

describe('a replied case', () => {
  const replied = [opened, issued];
  it('is answered once', () =>
    given(...replied)
      .when({ type: 'reply', reply })
      .thenRefused('already-replied'));
  it('closes when the reply is accepted', () =>
    given(...replied)
      .when({ type: 'accept' })
      .then(closed));
  it('closes the day after its contest window', () => {
    given(...replied)
      .when(passed('2026-03-04'))
      .then({ type: 'closed', reason: 'contest-window-passed' });
    given(...replied)
      .when(passed('2026-03-03'))
      .thenRefused('contest-window-open');
  });
  it('can still be withdrawn', () =>
    given(...replied)
      .when({ type: 'withdraw' })
      .then({ type: 'withdrawn' }));
});

describe('an ended case', () => {
  it.each([
    ['case-closed', closed],
    ['case-withdrawn', { type: 'withdrawn' }],
    ['case-returned', { type: 'returned' }],
  ] as const)('refuses as %s whatever comes late', (reason, end) => {
    given(opened, issued, end).when({ type: 'reply', reply }).thenRefused(reason);
    given(opened, issued, end).when({ type: 'withdraw' }).thenRefused(reason);
    given(opened, issued, end).when({ type: 'return' }).thenRefused(reason);
    given(opened, issued, end).when({ type: 'accept' }).thenRefused('not-replied');
    given(opened, issued, end).when(open).thenRefused('already-open');
  });
});

describe('any order of commands', () => {
  const commands: TreatmentCommand[] = [
    open,
    { type: 'reply', reply },
    { type: 'reply', reply: stranger },
    { type: 'accept' },
    passed('2026-03-04'),
    { type: 'withdraw' },
    { type: 'return' },
  ];

  it('opens at most once, replies at most once and ends at most once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...commands), { maxLength: 20 }), (order) => {
        let state = treatmentDecider.initial;
        const seen: string[] = [];
        for (const command of order) {
          const decision = treatmentDecider.decide(command, state);
          if (isRefused(decision)) continue;
          for (const event of decision.accepted) {
            seen.push(event.type);
            state = treatmentDecider.evolve(state, event);
          }
        }
        const count = (...types: string[]) => seen.filter((type) => types.includes(type)).length;
        expect(count('opened')).toBeLessThanOrEqual(1);
        expect(count('reply-issued')).toBeLessThanOrEqual(1);
        expect(count('closed', 'withdrawn', 'returned')).toBeLessThanOrEqual(1);
        if (count('reply-issued') === 1) expect(seen.indexOf('opened')).toBeLessThan(seen.indexOf('reply-issued'));
      }),
    );
  });
});
