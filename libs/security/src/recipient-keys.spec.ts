import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { CompactEncrypt, importJWK, type CompactJWEHeaderParameters, type JWK } from 'jose';
import { RecipientKeys } from './recipient-keys.ts';

const person = { name: 'Fatima Exemple', email: 'fatima@example.org' };
const elliptic = RecipientKeys.fromJwks(RecipientKeys.createJwks());
const rsa = RecipientKeys.fromJwks(
  JSON.stringify({
    keys: [
      {
        ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
        kid: 'rsa-1',
        alg: 'RSA-OAEP-256',
      },
    ],
  }),
);
const unreadable = { refused: 'unreadable' };

const firstOf = (keys: RecipientKeys) => keys.publicJwks.keys[0] as JWK;

/** Seals as an institution does that has read the published keys. */
async function sealTo(jwk: JWK, text = JSON.stringify(person), more: Partial<CompactJWEHeaderParameters> = {}) {
  const { alg = '', kid = '' } = jwk;
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg, enc: 'A256GCM', kid, ...more })
    .encrypt(await importJWK(jwk, alg));
}

describe.each([
  ['on a curve', elliptic],
  ['of RSA', rsa],
] as const)('a key %s', (_, keys) => {
  it('opens what was sealed to its public half', async () =>
    expect(await keys.open(await sealTo(firstOf(keys)))).toEqual({ value: person }));

  it('publishes nothing private', () => {
    const { keys: published } = keys.publicJwks;
    for (const secret of ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']) expect(published[0]).not.toHaveProperty(secret);
    expect(published[0]).toMatchObject({ use: 'enc', kid: expect.any(String), alg: expect.any(String) });
  });
});

describe('what does not open', () => {
  it('is sealed to another key', async () => {
    const stranger = RecipientKeys.fromJwks(RecipientKeys.createJwks());
    expect(await elliptic.open(await sealTo(firstOf(stranger)))).toEqual(unreadable);
    expect(await elliptic.open(await sealTo({ ...firstOf(stranger), kid: firstOf(elliptic).kid ?? '' }))).toEqual(
      unreadable,
    );
  });

  it('was altered', async () => {
    const sealed = await sealTo(firstOf(elliptic));
    const [header, key, iv, text = '', tag] = sealed.split('.');
    const altered = `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`;
    expect(await elliptic.open([header, key, iv, altered, tag].join('.'))).toEqual(unreadable);
  });

  it.each([
    '',
    'plain',
    'a.b.c.d.e',
    `${Buffer.from('{"alg":"ECDH-ES+A256KW","enc":"A256GCM"}').toString('base64url')}.a.b.c.d`,
  ])('is no JWE: %s', async (text) => expect(await elliptic.open(text)).toEqual(unreadable));

  it('is sealed with another algorithm', async () =>
    expect(await elliptic.open(await sealTo(firstOf(elliptic), undefined, { enc: 'A128GCM' }))).toEqual(unreadable));

  it('is no JSON', async () =>
    expect(await elliptic.open(await sealTo(firstOf(elliptic), 'Fatima'))).toEqual(unreadable));
});

describe('a set of keys', () => {
  it('opens what is sealed to any of its keys, so that an old one can go out of use', async () => {
    const sets = [RecipientKeys.createJwks(), RecipientKeys.createJwks()];
    const both = RecipientKeys.fromJwks(
      JSON.stringify({ keys: sets.flatMap((set) => (JSON.parse(set) as { keys: JWK[] }).keys) }),
    );
    for (const jwk of both.publicJwks.keys) expect(await both.open(await sealTo(jwk))).toEqual({ value: person });
  });

  it.each(['', '{}', '{"keys":[]}', '{"keys":[{"kty":"oct","k":"c2VjcmV0","kid":"1","alg":"dir"}]}'])(
    'is refused without being quoted: %s',
    (text) => expect(() => RecipientKeys.fromJwks(text)).toThrow(/^recipient keys are a JWK set of private keys/),
  );
});
