import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256, signItem, verifyItem, type KeySet } from '@jisr/proof';
import { newKey } from '@jisr/proof/testing';
import { exportJWK, type CryptoKey } from 'jose';
import type { PrivateKey } from '../src/calls/own-tokens.ts';
import { Institution } from '../src/index.ts';
import { FakeService, said } from './fake-service.ts';

const [sender, receiver] = [await newKey('s-1'), await newKey('r-1')];
const jwkOf = async ({ signing }: typeof sender) =>
  ({ ...(await exportJWK(signing.privateKey as CryptoKey)), kid: signing.kid }) as PrivateKey;
const letter = Buffer.from('%PDF- letter');
const caseId = '0198c0de-0000-5000-8000-000000000001';
const about = { item: 'request-imr-2026-000001', from: 'imr', to: 'al-omrane', sha256: sha256(letter) };
const offered = { subject: caseId, data: { ...about, size: letter.length } } as never;
const taken = { status: 'taken', stated: [] };

const at = '2026-02-03T09:00:00.000Z';
const signature = await signItem(sender.signing, { kind: 'origin', ...about, size: letter.length, caseId, at });

let service: FakeService;
beforeEach(async () => {
  service = await FakeService.open();
});
afterEach(() => service.close());

const sentIn = (index: number) =>
  (JSON.parse(service.calls[index]?.body ?? '') as { data: Record<string, string> }).data;

describe('signing', () => {
  const institution = async () =>
    new Institution({ id: 'imr', privateKey: await jwkOf(sender), urls: { exchange: service.url } });

  it.each([
    ['bytes', () => letter],
    ['a stream', () => Readable.from([letter.subarray(0, 3), letter.subarray(3)])],
    ['a hash', () => sha256(letter)],
  ])('states who sends which item to whom, over the hash of %s', async (_what, copy) => {
    service.answers = [said(200, taken)];
    expect(await (await institution()).sign(offered, copy())).toEqual(taken);
    const { signature = '', at } = sentIn(0);
    const statement = { kind: 'origin', ...about, size: letter.length, caseId, at };
    expect(await verifyItem(signature, statement, { keys: [sender.published] })).toMatchObject({ ok: true });
  });

  it('is not done over other bytes than were offered', async () => {
    await expect((await institution()).sign(offered, Buffer.from('other'))).rejects.toMatchObject({
      name: 'AnotherItem',
      expected: sha256(letter),
      found: sha256('other'),
    });
    expect(service.calls).toEqual([]);
  });
});

describe('confirming', () => {
  const institution = async (keys: KeySet | undefined = undefined) =>
    new Institution({
      id: 'al-omrane',
      privateKey: await jwkOf(receiver),
      urls: { exchange: service.url },
      ...(keys && { keysOf: () => Promise.resolve(keys) }),
    });
  const signed = (changes: object = {}) =>
    ({ subject: caseId, data: { ...about, size: letter.length, at, signature, ...changes } }) as never;
  const second = Date.parse(at) / 1_000;

  it('answers the very signature that was given, by a key that is published', async () => {
    service.answers = [
      said(200, { keys: [{ kty: 'RSA', kid: 'other', n: 'AQAB', e: 'AQAB' }, sender.published] }),
      said(200, taken),
    ];
    expect(await (await institution()).acknowledge(signed(), letter)).toEqual(taken);
    expect(service.calls[0]?.path).toBe('/v1/institutions/imr/jwks.json');
    const { receipt = '', at: confirmedAt } = sentIn(1);
    const sides = { from: 'al-omrane', to: 'imr', origin: sha256(signature) };
    const statement = { kind: 'receipt', ...about, ...sides, caseId, at: confirmedAt };
    expect(await verifyItem(receipt, statement, { keys: [receiver.published] })).toMatchObject({ ok: true });
  });

  it.each([
    ['of other bytes', 'bad-signature', signed({ size: 1 }), { keys: [sender.published] }],
    ['of another key', 'unknown-key', signed(), { keys: [receiver.published] }],
    ['of a key revoked by then', 'key-revoked', signed(), { keys: [{ ...sender.published, revokedAt: second }] }],
    ['of a key that had ended', 'key-not-valid-then', signed(), { keys: [{ ...sender.published, exp: second }] }],
  ])('is not done for a signature %s', async (_what, refusal, event, keys) => {
    await expect((await institution(keys)).acknowledge(event, letter)).rejects.toMatchObject({ refusal });
    expect(service.calls).toEqual([]);
  });

  it('is not done for other bytes than were signed', async () => {
    const confirmed = (await institution({ keys: [sender.published] })).acknowledge(signed(), Buffer.from('other'));
    await expect(confirmed).rejects.toMatchObject({ name: 'AnotherItem' });
    expect(service.calls).toEqual([]);
  });
});
