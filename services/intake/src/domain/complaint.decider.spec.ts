import { describe, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import type { ComplaintEvent, Filing } from './complaint.ts';
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

describe('an inadmissible complaint', () => {
  const refused = [registered, inadmissible];
  it('keeps its reference', () =>
    given(...refused)
      .when(register)
      .thenRefused('duplicate-reference'));
  it('has nothing to withdraw', () =>
    given(...refused)
      .when(withdraw)
      .thenRefused('complaint-inadmissible'));
  it('has no reply to accept', () =>
    given(...refused)
      .when(accept)
      .thenRefused('complaint-inadmissible'));
  it('leaves a reply unheard', () =>
    given(...refused)
      .when(hear)
      .thenNothing());
});

describe('a withdrawn complaint', () => {
  const gone = [registered, admitted, withdrawn];
  it('keeps its reference', () =>
    given(...gone)
      .when(register)
      .thenRefused('duplicate-reference'));
  it('is not withdrawn twice', () =>
    given(...gone)
      .when(withdraw)
      .thenRefused('complaint-withdrawn'));
  it('accepts no reply any more', () =>
    given(...gone)
      .when(accept)
      .thenRefused('complaint-withdrawn'));
  it('stays withdrawn whatever is heard late', () => {
    given(...gone)
      .when(hear)
      .thenNothing();
    given(...gone, heard, held, accepted)
      .when(withdraw)
      .thenRefused('complaint-withdrawn');
  });
});

describe('an institution that did not receive the complaint', () => {
  it.each([
    ['admitted', [registered, admitted]],
    ['replied to', [registered, admitted, heard]],
    ['inadmissible', [registered, inadmissible]],
    ['withdrawn', [registered, admitted, withdrawn]],
  ] as const)('neither withdraws it nor accepts for the complainant when it is %s', (_, history) => {
    for (const command of [withdraw, accept])
      given(...history)
        .when({ ...command, by: 'imr' })
        .thenRefused('not-the-receiver');
  });
});
