import { describe, expect, it } from '@jest/globals';
import { objectionTo, parseKeySet, thumbprintOf, usableKeysOf, type PublishedKey } from './keys.ts';

/** The key of RFC 7515, appendix A.3; its thumbprint computed with Python: hashlib and rfc8785 0.1.4. */
const key: PublishedKey = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  kid: 'imr-1',
};
const second = (text: string) => Date.parse(text) / 1000;

describe('a published key', () => {
  it('is named by its RFC 7638 thumbprint', async () =>
    expect(await thumbprintOf(key)).toBe('oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U'));

  const bounded = { ...key, nbf: second('2026-01-01T00:00:00Z'), exp: second('2027-01-01T00:00:00Z') };
  const revoked = { ...bounded, revokedAt: second('2026-06-01T00:00:00Z') };
  it.each([
    ['signs without bounds', key, '1999-01-01T00:00:00Z', undefined],
    ['does not sign before its time', bounded, '2025-12-31T23:59:59.999Z', 'key-not-valid-then'],
    ['signs from its first instant', bounded, '2026-01-01T00:00:00Z', undefined],
    ['signs up to its last instant', bounded, '2026-12-31T23:59:59.999Z', undefined],
    ['does not sign from its end on', bounded, '2027-01-01T00:00:00Z', 'key-not-valid-then'],
    ['has signed before it was revoked', revoked, '2026-05-31T23:59:59.999Z', undefined],
    ['does not sign from its revocation on', revoked, '2026-06-01T00:00:00Z', 'key-revoked'],
  ])('%s', (_, published, at, objection) => expect(objectionTo(published, Date.parse(at))).toBe(objection));
});

describe('a key set', () => {
  it('is read', () => expect(parseKeySet({ keys: [key, { ...key, kid: 'imr-2' }] })?.keys).toHaveLength(2));

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['no list', { keys: key }],
    ['a null key', { keys: [null] }],
    ['a kid twice', { keys: [key, key] }],
    ['a wrong key behind a right one', { keys: [key, { ...key, kid: '' }] }],
    ['a number for a coordinate', { keys: [{ ...key, x: 1 }] }],
    ['no kid', { keys: [{ ...key, kid: '' }] }],
    ['another curve', { keys: [{ ...key, crv: 'P-384' }] }],
    ['another type', { keys: [{ ...key, kty: 'RSA' }] }],
    ['a time as text', { keys: [{ ...key, revokedAt: '2026-06-01T00:00:00Z' }] }],
    ['a private key', { keys: [{ ...key, d: 'AAAA' }] }],
  ])('is not %s', (_, value) => expect(parseKeySet(value)).toBeUndefined());
});

describe('a published key set', () => {
  it.each([
    ['of another type', { kty: 'RSA', kid: 'imr-rsa', n: 'AQAB', e: 'AQAB' }],
    ['of another curve', { ...key, crv: 'P-384', kid: 'imr-384' }],
    ['without a kid', { ...key, kid: undefined }],
    ['that is none', null],
  ])('has the keys that it had before one %s came', (_, other) =>
    expect(usableKeysOf({ keys: [other, key] })).toEqual({ keys: [key] }),
  );

  it.each([
    ['nothing', undefined],
    ['no list', { keys: key }],
    ['a kid twice', { keys: [key, key] }],
    ['a private key', { keys: [key, { kty: 'OKP', crv: 'Ed25519', kid: 'other', x: 'AAAA', d: 'AAAA' }] }],
    ['no key that signs here', { keys: [{ ...key, crv: 'P-384' }] }],
  ])('is not %s', (_, value) => expect(usableKeysOf(value)).toBeUndefined());
});
