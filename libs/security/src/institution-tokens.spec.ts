import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';
import { InstitutionKeys } from './institution-keys.ts';
import { createInstitutionKey, InstitutionTokens, publicKeyOf, signInstitutionToken } from './institution-tokens.ts';

const invalid = { refused: 'invalid' };
const [operatorKey, ombudsmanKey] = await Promise.all([createInstitutionKey(), createInstitutionKey()]);
let folder: string;
let now = 0;
let tokens: InstitutionTokens;

const publish = (institution: string, ...keys: JWK[]) =>
  writeFile(join(folder, `${institution}.jwks.json`), JSON.stringify({ keys: keys.map(publicKeyOf) }));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jisr-keys-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  await publish('al-omrane', operatorKey);
  await publish('imr', ombudsmanKey);
  now = 1_000_000;
  tokens = new InstitutionTokens(await InstitutionKeys.load(folder, () => now));
});

/** A token that differs from a good one of Al Omrane's in what is given. */
async function forged(claims: JWTPayload, signing: { key?: JWK; kid?: string } = {}): Promise<string> {
  const { key = operatorKey, kid = key.kid ?? '' } = signing;
  const seconds = Math.floor(Date.now() / 1_000);
  const good = { iss: 'al-omrane', sub: 'al-omrane', aud: 'jisr', iat: seconds, exp: seconds + 60 };
  return new SignJWT({ ...good, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid })
    .sign(await importJWK(key, 'ES256'));
}

const ago = (seconds: number) => Math.floor(Date.now() / 1_000) - seconds;

describe("an institution's token", () => {
  it('names the institution that signed it', async () =>
    expect(await tokens.verify(await signInstitutionToken('al-omrane', operatorKey))).toEqual({
      institution: 'al-omrane',
    }));

  it.each([
    ['for another audience', () => forged({ aud: 'portal' })],
    ['of an institution that has no keys here', () => forged({ iss: 'unknown', sub: 'unknown' })],
    ['in the name of another institution', () => forged({ iss: 'imr', sub: 'imr' })],
    [
      "in another's name under the other's key id",
      () => forged({ iss: 'imr', sub: 'imr' }, { kid: ombudsmanKey.kid ?? '' }),
    ],
    ['about another than who signs', () => forged({ sub: 'imr' })],
    ['signed with the wrong key', () => forged({}, { key: ombudsmanKey, kid: operatorKey.kid ?? '' })],
    ['that is good for too long', () => forged({ exp: ago(-301) })],
    ['that was made too long ago', () => forged({ iat: ago(400), exp: ago(-60) })],
    ['that never ends', () => forged({ exp: undefined } as unknown as JWTPayload)],
    ['that does not say when it was made', () => forged({ iat: undefined } as unknown as JWTPayload)],
  ])('is refused %s', async (_, token) => {
    const check = await tokens.verify(await token());
    expect('refused' in check).toBe(true);
  });

  it('is refused as expired when it has expired', async () =>
    expect(await tokens.verify(await forged({ iat: ago(120), exp: ago(60) }))).toEqual({ refused: 'expired' }));

  it('is refused unsigned, under a shared secret, altered, or when it is none', async () => {
    const token = await signInstitutionToken('al-omrane', operatorKey);
    const [header, payload] = token.split('.');
    const other = (await signInstitutionToken('imr', operatorKey)).split('.')[1];
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: operatorKey.kid })).toString('base64url');
    const claims = { iss: 'al-omrane', sub: 'al-omrane', aud: 'jisr', iat: ago(0), exp: ago(-60) };
    const secret = new TextEncoder().encode(JSON.stringify(publicKeyOf(operatorKey)));
    const shared = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: operatorKey.kid ?? '' })
      .sign(secret);
    for (const wrong of [`${none}.${payload}.`, shared, `${header}.${other}.${token.split('.')[2]}`, '', 'a.b.c'])
      expect(await tokens.verify(wrong)).toEqual(invalid);
  });
});

describe('keys', () => {
  it('that came since the folder was read are found, and looked for at most once in ten seconds', async () => {
    const [second, third] = await Promise.all([createInstitutionKey(), createInstitutionKey()]);
    const verify = async (key: JWK) => tokens.verify(await signInstitutionToken('al-omrane', key));
    await publish('al-omrane', operatorKey, second);
    expect(await verify(second)).toEqual({ institution: 'al-omrane' });
    await publish('al-omrane', operatorKey, second, third);
    now += 9_999;
    expect(await verify(third)).toEqual(invalid);
    now += 1;
    expect(await verify(third)).toEqual({ institution: 'al-omrane' });
  });

  it.each([
    ['revoked', { revokedAt: ago(1) }],
    ['at its end', { exp: ago(1) }],
    ['before its beginning', { nbf: ago(-60) }],
  ])('sign no token when %s', async (_, validity) => {
    const token = await signInstitutionToken('al-omrane', operatorKey);
    expect(await tokens.verify(token)).toEqual({ institution: 'al-omrane' });
    await publish('al-omrane', { ...operatorKey, ...validity });
    now += 10_000;
    expect(await tokens.verify(token)).toEqual(invalid);
  });

  it.each([
    ['a private key', (key: JWK) => [key]],
    ['the same kid twice', (key: JWK) => [publicKeyOf(key), publicKeyOf(key)]],
  ])('are not read from a set with %s', async (_, keys) => {
    const path = join(folder, 'other.jwks.json');
    await writeFile(path, JSON.stringify({ keys: keys(await createInstitutionKey()) }));
    await expect(InstitutionKeys.load(folder)).rejects.toThrow(path);
    await rm(path);
  });

  it('stay known while a set can not be read', async () => {
    await writeFile(join(folder, 'al-omrane.jwks.json'), '{');
    expect(await tokens.verify(await signInstitutionToken('al-omrane', await createInstitutionKey()))).toEqual(invalid);
    expect(await tokens.verify(await signInstitutionToken('al-omrane', operatorKey))).toEqual({
      institution: 'al-omrane',
    });
  });
});
