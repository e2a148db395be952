import { describe, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import { passageDecider } from './passage.decider.ts';
import { confirm, offer, sign } from './passage.samples.ts';
import { itemOf, type PassageEvent, type Verdict } from './passage.ts';

const given = specify(passageDecider);
const item = itemOf(offer);
const offered: PassageEvent = { type: 'item-offered', ...item };
const signed: PassageEvent = { type: 'item-signed', ...item, origin: sign.signed };
const received: PassageEvent = { type: 'item-received', ...item, receipt: confirm.signed };
const verdicts: readonly Exclude<Verdict, 'good'>[] = [
  'key-unknown',
  'key-not-valid-then',
  'key-revoked',
  'signature-bad',
  'signed-in-the-future',
];

describe('an item', () => {
  it('is offered', () => given().when(offer).then(offered));
  it('is offered once', () => given(offered).when(offer).then());
  it('is not known before', () => given().when(sign).thenRefused('item-unknown'));
  it('can not be confirmed before it is known', () => given().when(confirm).thenRefused('item-unknown'));
});

describe('an item that is offered', () => {
  it('is signed by its sender', () => given(offered).when(sign).then(signed));
  it('is signed by nobody else', () =>
    given(offered)
      .when({ ...sign, by: 'al-omrane' })
      .thenRefused('not-the-sender'));
  it('is not signed by a sender that may not', () =>
    given(offered)
      .when({ ...sign, mayItSign: false })
      .thenRefused('may-not-sign'));
  it('is not signed as another', () =>
    given(offered)
      .when({ ...sign, sha256: 'b'.repeat(64) })
      .thenRefused('another-hash'));
  it('can not be confirmed yet', () => given(offered).when(confirm).thenRefused('item-unsigned'));
  it.each(verdicts)('is not signed under a signature that is found %s', (verdict) =>
    given(offered)
      .when({ ...sign, verdict })
      .thenRefused(verdict),
  );
});

describe('an item that is signed', () => {
  it('is confirmed by its receiver', () => given(offered, signed).when(confirm).then(received));
  it('is confirmed by nobody else', () =>
    given(offered, signed)
      .when({ ...confirm, by: 'imr' })
      .thenRefused('not-the-receiver'));
  it('is not confirmed as another', () =>
    given(offered, signed)
      .when({ ...confirm, sha256: 'b'.repeat(64) })
      .thenRefused('another-hash'));
  it.each(verdicts)('is not confirmed under a receipt that is found %s', (verdict) =>
    given(offered, signed)
      .when({ ...confirm, verdict })
      .thenRefused(verdict),
  );
  it('keeps its first signature when it is sent again', () =>
    given(offered, signed)
      .when({ ...sign, signed: { at: '2026-02-04T00:00:00.000Z', jws: 'e30..b3RoZXI' } })
      .then());
});

describe('an item that was received', () => {
  it('keeps its first receipt when it is confirmed again', () =>
    given(offered, signed, received)
      .when({ ...confirm, signed: { at: '2026-02-04T00:00:00.000Z', jws: 'e30..b3RoZXI' } })
      .then());
  it('has the same receipt when it is sent again', () => given(offered, signed, received).when(sign).then());
});
