import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { disclose, hashOfDisclosed } from './disclosure.ts';
import { formatDisclosure, parseDisclosure } from './disclosure-text.ts';
import { eventHash } from './event-hash.ts';
import type { ProvenEvent } from './event.ts';
import { eventSecret } from './secret.ts';

const secret = eventSecret(new Uint8Array(32), 'e-1');
const event: ProvenEvent = {
  id: 'e-1',
  source: '/services/intake',
  type: 'ma.jisr.intake.complaint-admitted.v1',
  subject: 'c-1',
  time: '2026-11-25T10:00:00Z',
  data: { category: 'refund', description: 'Remboursement attendu.' },
};
const wholeHash = eventHash(event, secret);
const partial = disclose(event, secret, ['description']);
const text = formatDisclosure(partial.disclosure);

describe('an event shown in part', () => {
  it('has the hash of the whole, whatever is withheld', () =>
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()),
        fc.infiniteStream(fc.boolean()),
        (data, coins) => {
          const whole = { ...event, data } as ProvenEvent;
          const withheld = Object.keys(data).filter(() => coins.next().value);
          const shown = disclose(whole, secret, withheld);
          const received = parseDisclosure(formatDisclosure(shown.disclosure));
          expect(Object.keys(shown.event.data)).toEqual(Object.keys(data).filter((name) => !withheld.includes(name)));
          expect(received && hashOfDisclosed(shown.event, received)).toBe(eventHash(whole, secret));
        },
      ),
    ));

  it('shows neither the field, nor its salt, nor the secret', () => {
    expect(partial.event.data).toEqual({ category: 'refund' });
    expect([...('fields' in partial.disclosure ? partial.disclosure.fields : [])]).toEqual([
      ['category', { salt: expect.any(String) }],
      ['description', { commitment: expect.any(String) }],
    ]);
  });

  it('has another hash once a shown value is changed', () =>
    expect(hashOfDisclosed({ ...event, data: { category: 'delay' } }, partial.disclosure)).not.toBe(wholeHash));

  it.each([
    ['a field is missing', {}],
    ['a withheld field is shown', { category: 'refund', description: 'x' }],
    ['a field has another name', { kind: 'refund' }],
  ])('has no hash when %s', (_, data) =>
    expect(hashOfDisclosed({ ...event, data }, partial.disclosure)).toBeUndefined(),
  );

  it('is shown whole when it lacks what is withheld', () =>
    expect(disclose(event, secret, ['identity'])).toEqual({ event, disclosure: { secret } }));
});

describe("a disclosure's text", () => {
  /** Computed with Python: hashlib, hmac and rfc8785 0.1.4. */
  it('is the known one', () => {
    const platformSecret = Uint8Array.from({ length: 32 }, (_, index) => index);
    const data = {
      category: 'refund',
      description: 'Clés promises, €',
      amount: 1e21,
      nested: { b: 1, a: [null, true] },
    };
    const { disclosure } = disclose({ ...event, data }, eventSecret(platformSecret, 'e-1'), ['category', 'amount']);
    expect(formatDisclosure(disclosure)).toBe(
      'fields.amount:o1fHXDrqFf9dRe2BPuyTGU0pef9DUkF-_u6TqUZYDGQ,category:tXIhTEZgKU4MitCQHOrGfvgLwqmoUeQSMPuXsDV_n3A,' +
        'description=AGX-5ZfWQu3A3bJ-ty8RSRvP2r7QkaW8LGwjPmQtEHI,nested=N_U2A--Q4v3CI55aiIldGQKrqDnTthYEHh1__ekxo7g',
    );
  });

  it('is printable ASCII whatever the fields are called', () => {
    const { disclosure } = disclose({ ...event, data: { 'é=,:\n': 1, المبلغ: 2 } }, secret, ['المبلغ']);
    expect(formatDisclosure(disclosure)).toMatch(/^[!-~]+$/);
    expect(parseDisclosure(formatDisclosure(disclosure))).toEqual(disclosure);
  });

  const salt = 'A'.repeat(43);
  it.each([
    [''],
    ['secret.'],
    [`secret.${salt}=`],
    [`secret.${'A'.repeat(42)}B`],
    [`secret.${'A'.repeat(44)}`],
    ['fields.'],
    [`fields.b=${salt},a=${salt}`],
    [`fields.a=${salt},a:${salt}`],
    [`fields.%61=${salt}`],
    [`fields.%ZZ=${salt}`],
    [`fields.a=${'A'.repeat(42)}B`],
    [`fields.a;${salt}`],
    [`fields.a=${salt},`],
    [`${text} `],
    [text.toUpperCase()],
  ])('is not %j', (other) => expect(parseDisclosure(other)).toBeUndefined());
});
