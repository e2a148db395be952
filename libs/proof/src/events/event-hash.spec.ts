import { describe, expect, it } from '@jest/globals';
import { eventHash } from './event-hash.ts';
import { eventSecret, saltOf } from './secret.ts';

/** All expected values of this file were computed with Python: hashlib, hmac and rfc8785 0.1.4. */
const platformSecret = Uint8Array.from({ length: 32 }, (_, index) => index);
const secret = eventSecret(platformSecret, 'e-1');
const attributes = {
  id: 'e-1',
  source: '/services/intake',
  type: 'ma.jisr.intake.complaint-admitted.v1',
  subject: 'c-1',
  time: '2026-11-25T10:00:00Z',
};
const event = {
  ...attributes,
  sequence: 3,
  data: { category: 'refund', description: 'Clés promises, €', amount: 1e21, nested: { b: 1, a: [null, true] } },
};
const known = '06518da9f1315fd18b581885d1ef851cd912ff56c4b1c5345b7779161454ee6c';

describe("an event's secret", () => {
  it('is derived from the platform secret and the id', () =>
    expect(secret).toBe('XvyVc-Ly5MTrvQO3RdxBAhkxFbORu-NhEZ4UW2aTa4Q'));

  it('is of that event alone', () => expect(eventSecret(platformSecret, 'e-2')).not.toBe(secret));

  it('is refused under a short platform secret', () =>
    expect(() => eventSecret(platformSecret.subarray(1), 'e-1')).toThrow(RangeError));

  it('gives each field a salt', () =>
    expect(saltOf(secret, 'category')).toBe('ogyVX518vuw5NPXvUhnlMKww8tW3gzpMKqu1iubCb_A'));
});

describe("an event's hash", () => {
  it('is the known one', () => expect(eventHash(event, secret)).toBe(known));

  it('is the known one without a sequence and data', () =>
    expect(eventHash({ ...attributes, data: {} }, secret)).toBe(
      '0c49bea20c58bb86d3bf3b505d6b861da535f392037c63e5ded227d693952eb1',
    ));

  it('does not cover what only a transport adds', () =>
    expect(eventHash({ ...event, traceparent: '00-1-2-01' } as typeof event, secret)).toBe(known));

  it.each(['id', 'source', 'type', 'subject', 'time'])('changes with its %s', (name) =>
    expect(eventHash({ ...event, [name]: 'other' }, secret)).not.toBe(known),
  );

  it.each([
    ['sequence', { ...event, sequence: 4 }],
    ['value of a field', { ...event, data: { ...event.data, category: 'delay' } }],
    ['fields', { ...event, data: { ...event.data, more: null } }],
  ])('changes with its %s', (_, other) => expect(eventHash(other, secret)).not.toBe(known));

  it('changes with its secret', () => expect(eventHash(event, eventSecret(platformSecret, 'e-2'))).not.toBe(known));
});
