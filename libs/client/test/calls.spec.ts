import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newKey } from '@jisr/proof/testing';
import { decodeJwt, exportJWK, jwtVerify, type CryptoKey } from 'jose';
import { OwnTokens, type PrivateKey } from '../src/calls/own-tokens.ts';
import { Institution, Unavailable } from '../src/index.ts';
import { away, brokenOff, FakeService, said } from './fake-service.ts';

const { published, signing } = await newKey('k-1');
const privateKey = { ...(await exportJWK(signing.privateKey as CryptoKey)), kid: 'k-1' } as PrivateKey;

describe('a token', () => {
  it('says who calls whom, and is signed by the key that it names', async () => {
    const token = await new OwnTokens('imr', privateKey).current();
    const { payload, protectedHeader } = await jwtVerify(token, published);
    expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'JWT', kid: 'k-1' });
    expect(payload).toMatchObject({ iss: 'imr', sub: 'imr', aud: 'jisr' });
  });

  it('is used again until a minute before its end, then made anew', async () => {
    let now = 1_000_000_000_000;
    const tokens = new OwnTokens('imr', privateKey, () => now);
    const first = await tokens.current();
    const { exp = 0 } = decodeJwt(first);
    now = exp * 1_000 - 60_001;
    expect(await tokens.current()).toBe(first);
    now = exp * 1_000 - 60_000;
    expect(decodeJwt(await tokens.current()).exp).toBe(exp + 240);
  });
});

describe('a call', () => {
  let service: FakeService;
  let institution: Institution;
  beforeEach(async () => {
    service = await FakeService.open();
    const patience = { attempts: 3, firstPauseMs: 1, longestPauseMs: 1 };
    const urls = { exchange: service.url, intake: service.url };
    institution = new Institution({ id: 'imr', privateKey, urls, patience });
  });
  afterEach(() => service.close());

  const rating = { type: 'ma.jisr.intake.rating-submitted.v1', subject: 'SR-1', data: { score: 4 } } as const;
  const idsIn = ({ body }: { readonly body: string }) => (JSON.parse(body) as { id: string }[]).map(({ id }) => id);

  it('is made again with the same events, under the same ids, after what may pass', async () => {
    service.answers = [away, brokenOff, said(202, { taken: ['all'] })];
    expect(await institution.publish([rating, { ...rating, id: 'mine' }])).toEqual({ taken: ['all'] });
    expect(service.calls).toHaveLength(3);
    expect(new Set(service.calls.map(({ body }) => body)).size).toBe(1);
    expect(idsIn(service.calls[0] ?? { body: '[]' })).toEqual([expect.stringMatching(/^[0-9a-f-]{14}7/), 'mine']);
  });

  it('fails as unavailable when it does not pass', async () => {
    await expect(institution.publish(rating)).rejects.toThrow(Unavailable);
    expect(service.calls).toHaveLength(3);
  });

  it('to a broker fails as unavailable too, when nobody is there', async () => {
    const kafka = { brokers: ['127.0.0.1:1'], username: 'imr', password: 'x' };
    const patience = { attempts: 2, firstPauseMs: 1, longestPauseMs: 1 };
    const urls = { exchange: service.url };
    await expect(new Institution({ id: 'imr', privateKey, urls, kafka, patience }).publish(rating)).rejects.toThrow(
      Unavailable,
    );
  });

  it('is not made again once it is refused, and tells why', async () => {
    const problem = { type: 'urn:jisr:problem:invalid', title: 'invalide', status: 422, code: 'invalid', errors: [] };
    service.answers = [said(422, problem)];
    expect(await institution.publish(rating)).toEqual({ refused: problem });
    expect(service.calls).toHaveLength(1);
  });

  it('that somebody between refuses is a refusal too', async () => {
    service.answers = [(response) => void response.writeHead(404).end('<html>')];
    expect(await institution.publish(rating)).toMatchObject({ refused: { status: 404, code: 'unknown' } });
  });

  it('that asks has one key, however often it is made', async () => {
    service.answers = [away, said(200, { status: 'taken', stated: [] })];
    expect(await institution.ask(rating.type, rating.subject, rating.data)).toEqual({ status: 'taken', stated: [] });
    const keys = service.calls.map(({ headers }) => headers['idempotency-key']);
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
    expect(JSON.parse(service.calls[1]?.body ?? '')).toEqual({ subject: 'SR-1', data: { score: 4 } });
  });

  it('that asks has the key that the caller gives it', async () => {
    service.answers = [said(202, { status: 'waiting' })];
    expect(await institution.ask(rating.type, rating.subject, rating.data, 'mine')).toEqual({ status: 'waiting' });
    expect(service.calls[0]?.headers['idempotency-key']).toBe('mine');
  });

  it('that follows begins where it was, and waits while nobody is there', async () => {
    service.answers = [away, away, away, away, said(401, { status: 401, code: 'unauthorized', title: 'non' })];
    const none = () => Promise.resolve(undefined);
    const places = { reached: () => Promise.resolve('c-7'), reach: none, chainOf: none, extend: none } as never;
    await expect(institution.follow({ places, handle: () => undefined })).rejects.toMatchObject({
      problem: { code: 'unauthorized' },
    });
    expect(service.calls).toHaveLength(5);
    expect(service.calls.map(({ path }) => path)).toEqual(Array(5).fill(expect.stringContaining('after=c-7')));
  });
});
