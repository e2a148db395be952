import { describe, expect, it } from '@jest/globals';
import { isRefused, specify } from '@jisr/decider';
import type { ComplaintCommand, ComplaintEvent, Filing } from './complaint.ts';
import { complaintDecider } from './complaint.decider.ts';

const given = specify(complaintDecider);
const filing: Filing = {
  receiptNumber: 'JSR-2026-0000-0000-X',
  institution: 'al-omrane',
  reference: 'SR-1',
  track: 'direct',
  category: 'delivery-delay',
  channel: 'phone',
  language: 'ar',
};
const registered: ComplaintEvent = { type: 'registered', filing };
const admitted: ComplaintEvent = { type: 'admitted', filing };
const inadmissible: ComplaintEvent = { type: 'found-inadmissible', ground: 'matter-before-court', filing };
const withdrawn: ComplaintEvent = { type: 'withdrawn', reason: 'solved' };
const heard: ComplaintEvent = { type: 'reply-heard' };
const held: ComplaintEvent = { type: 'acceptance-held' };
const accepted: ComplaintEvent = { type: 'reply-accepted' };
const register = { type: 'register', filing, declaresNoCourtCase: true } as const;
const withdraw = { type: 'withdraw', by: 'al-omrane', reason: 'solved' } as const;
const accept = { type: 'accept-reply', by: 'al-omrane' } as const;
const hear = { type: 'hear-of-reply' } as const;
const accepting: ComplaintEvent = { type: 'closure-heard', reason: 'reply-accepted' };
const lapsed: ComplaintEvent = { type: 'closure-heard', reason: 'contest-window-passed' };
const returned: ComplaintEvent = { type: 'return-heard' };
const hearClosed = { type: 'hear-of-closure', reason: 'contest-window-passed' } as const;
const hearReturned = { type: 'hear-of-return' } as const;

describe('an unknown complaint', () => {
  it('is registered and admitted', () => given().when(register).then(registered, admitted));
  it('is found inadmissible when a court has the matter', () =>
    given()
      .when({ ...register, declaresNoCourtCase: false })
      .then(registered, inadmissible));
  it('can not be withdrawn', () => given().when(withdraw).thenRefused('complaint-unknown'));
  it('has no reply to accept', () => given().when(accept).thenRefused('complaint-unknown'));
  it('leaves a reply unheard', () => given().when(hear).thenNothing());
});

describe('an admitted complaint', () => {
  const open = [registered, admitted];
  it('keeps its reference', () =>
    given(...open)
      .when(register)
      .thenRefused('duplicate-reference'));
  it('is withdrawn', () =>
    given(...open)
      .when(withdraw)
      .then(withdrawn));
  it('hears of its reply once', () => {
    given(...open)
      .when(hear)
      .then(heard);
    given(...open, heard)
      .when(hear)
      .thenNothing();
  });
  it('accepts the reply that was issued', () =>
    given(...open, heard)
      .when(accept)
      .then(accepted));
  it('holds an acceptance until the reply is heard of', () => {
    given(...open)
      .when(accept)
      .then(held);
    given(...open, held)
      .when(hear)
      .then(heard, accepted);
  });
  it('accepts a reply once', () => {
    given(...open, held)
      .when(accept)
      .thenRefused('reply-already-accepted');
    given(...open, heard, accepted)
      .when(accept)
      .thenRefused('reply-already-accepted');
    given(...open, heard, accepted)
      .when(hear)
      .thenNothing();
  });
  it('is past withdrawal once its reply is accepted', () =>
    given(...open, heard, accepted)
      .when(withdraw)
      .thenRefused('reply-already-accepted'));
});

describe('an institution that did not receive the complaint', () => {
  it.each([
    ['admitted', [registered, admitted]],
    ['replied to', [registered, admitted, heard]],
    ['inadmissible', [registered, inadmissible]],
    ['withdrawn', [registered, admitted, withdrawn]],
    ['closed', [registered, admitted, heard, lapsed]],
    ['returned', [registered, admitted, returned]],
  ] as const)('neither withdraws it nor accepts for the complainant when it is %s', (_, history) => {
    for (const command of [withdraw, accept])
      given(...history)
        .when({ ...command, by: 'imr' })
        .thenRefused('not-the-receiver');
  });
});

/** Every state that a complaint can be in, by a shortest way into it, and what each word of the receiver meets there. */
const states: readonly [string, readonly ComplaintEvent[], Record<'register' | 'withdraw' | 'accept', string>][] = [
  ['unknown', [], { register: 'taken', withdraw: 'complaint-unknown', accept: 'complaint-unknown' }],
  ['admitted', [registered, admitted], { register: 'duplicate-reference', withdraw: 'taken', accept: 'taken' }],
  [
    'accepted early',
    [registered, admitted, held],
    { register: 'duplicate-reference', withdraw: 'taken', accept: 'reply-already-accepted' },
  ],
  [
    'replied to',
    [registered, admitted, heard],
    { register: 'duplicate-reference', withdraw: 'taken', accept: 'taken' },
  ],
  [
    'accepted',
    [registered, admitted, heard, accepted],
    { register: 'duplicate-reference', withdraw: 'reply-already-accepted', accept: 'reply-already-accepted' },
  ],
  [
    'inadmissible',
    [registered, inadmissible],
    { register: 'duplicate-reference', withdraw: 'complaint-inadmissible', accept: 'complaint-inadmissible' },
  ],
  [
    'withdrawn',
    [registered, admitted, withdrawn],
    { register: 'duplicate-reference', withdraw: 'complaint-withdrawn', accept: 'complaint-withdrawn' },
  ],
  [
    'closed by acceptance',
    [registered, admitted, heard, accepted, accepting],
    { register: 'duplicate-reference', withdraw: 'reply-already-accepted', accept: 'reply-already-accepted' },
  ],
  [
    'closed by time',
    [registered, admitted, heard, lapsed],
    { register: 'duplicate-reference', withdraw: 'case-closed', accept: 'case-closed' },
  ],
  [
    'returned',
    [registered, admitted, returned],
    { register: 'duplicate-reference', withdraw: 'case-returned', accept: 'case-returned' },
  ],
];

describe.each(states)('a complaint that is %s', (_, history, answers) => {
  it.each([
    ['a registration', register, answers.register],
    ['a withdrawal', withdraw, answers.withdraw],
    ['an acceptance', accept, answers.accept],
  ] as const)('answers %s as it must', (_name, command, answer) => expect(answerTo(command, history)).toBe(answer));

  it.each([hear, hearClosed, hearReturned])('refuses nothing that it hears ($type)', (command) =>
    expect(answerTo(command, history)).toBe('taken'),
  );
});

describe('an end that is heard of', () => {
  const open = [registered, admitted, heard];
  it('closes or returns an admitted complaint', () => {
    given(...open)
      .when(hearClosed)
      .then(lapsed);
    given(...open)
      .when(hearReturned)
      .then(returned);
  });

  it.each([
    ['a withdrawal', [...open, withdrawn]],
    ['a closure', [...open, lapsed]],
    ['a return', [...open, returned]],
    ['inadmissibility', [registered, inadmissible]],
    ['no complaint', []],
  ] as const)('changes nothing after %s that it crossed', (_, history) => {
    for (const command of [hear, hearClosed, hearReturned])
      given(...history)
        .when(command)
        .thenNothing();
  });
});

function answerTo(command: ComplaintCommand, history: readonly ComplaintEvent[]): string {
  const decision = complaintDecider.decide(command, history.reduce(complaintDecider.evolve, complaintDecider.initial));
  return isRefused(decision) ? decision.refused : 'taken';
}
