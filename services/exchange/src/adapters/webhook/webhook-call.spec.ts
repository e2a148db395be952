import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CloudEvent } from '@jisr/contracts';
import { createSigner } from 'http-message-signatures';
import { WebhookCall, type CallOutcome } from './webhook-call.ts';

interface Answer {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
}

const event: CloudEvent = {
  id: 'e-1',
  source: '/jisr/routing',
  type: 'ma.jisr.routing.case-returned.v1',
  subject: 'a case',
  time: '2026-02-03T09:00:00Z',
  data: {},
};
const consent: Answer = { status: 200, headers: { 'webhook-allowed-origin': 'jisr.example' } };
const taken: Answer = { status: 204 };
const naming = (origin: string) => ({ 'webhook-allowed-origin': origin });

describe('the call of a webhook', () => {
  let server: Server;
  let url: string;
  /** What happened, in order. */
  let asked: string[];
  let answers: Readonly<Record<string, Answer>>;
  let call: WebhookCall;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const method = request.method ?? '';
      asked.push(method);
      const { status, headers } = answers[method] ?? { status: 500 };
      request.resume().on('end', () => response.writeHead(status, headers).end());
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  beforeEach(() => {
    asked = [];
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    call = new WebhookCall(createSigner(privateKey, 'ecdsa-p256-sha256', 'k-1'), 'jisr.example');
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  const note = async (): Promise<void> => void asked.push('note');

  function handTo(receiver: Readonly<Record<string, Answer>>): Promise<CallOutcome> {
    answers = receiver;
    return call.hand([event], { url, mode: 'binary' }, note);
  }

  it.each([['jisr.example'], ['*']])('goes out once the receiver allows %s, which is asked once', async (origin) => {
    const receiver = { OPTIONS: { status: 200, headers: naming(origin) }, POST: taken };
    expect(await handTo(receiver)).toEqual({ taken: true });
    expect(await handTo(receiver)).toEqual({ taken: true });
    expect(asked).toEqual(['OPTIONS', 'note', 'POST', 'note', 'POST']);
  });

  it('is refused for good by a receiver that allows somebody else', async () => {
    const outcome = await handTo({ OPTIONS: { status: 200, headers: naming('another.example') }, POST: taken });
    expect(outcome).toEqual({ refused: 'the receiver allows deliveries of another origin' });
    expect(asked).toEqual(['OPTIONS']);
  });

  it.each<[string, Answer]>([
    ['says nothing of origins', { status: 200 }],
    ['names nobody', { status: 200, headers: naming('') }],
    ['leads elsewhere', { status: 302, headers: { location: '/login' } }],
    ['asks who calls', { status: 401 }],
    ['knows no such path', { status: 404 }],
    ['is gone', { status: 410 }],
    ['names another origin in a failure', { status: 404, headers: naming('another.example') }],
    ['has enough calls', { status: 429 }],
    ['is down', { status: 503 }],
  ])('comes another day when what answers to OPTIONS %s, and goes out then', async (_what, answer) => {
    expect(await handTo({ OPTIONS: answer, POST: taken })).toEqual({
      unavailable: `OPTIONS: status ${answer.status}`,
    });
    expect(await handTo({ OPTIONS: consent, POST: taken })).toEqual({ taken: true });
    expect(asked).toEqual(['OPTIONS', 'OPTIONS', 'note', 'POST']);
  });

  it('does not go out when it can not be noted', async () => {
    answers = { OPTIONS: consent, POST: taken };
    const handed = call.hand([event], { url, mode: 'binary' }, () => Promise.reject(new Error('no store')));
    await expect(handed).rejects.toThrow('no store');
    expect(asked).toEqual(['OPTIONS']);
  });

  it.each([[410], [415]])('is refused for good by an event that is answered with %s', async (status) =>
    expect(await handTo({ OPTIONS: consent, POST: { status } })).toEqual({ refused: `status ${status}` }),
  );

  describe.each([
    ['OPTIONS', (answer: Answer) => ({ OPTIONS: answer })],
    ['POST', (answer: Answer) => ({ OPTIONS: consent, POST: answer })],
  ])('whose %s is answered with a time to come back', (method, receiverOf) => {
    const pauseAfter = async (said: string) => {
      const outcome = await handTo(receiverOf({ status: 429, headers: { 'retry-after': said } }));
      expect(outcome).toMatchObject({ unavailable: `${method}: status 429` });
      return 'unavailable' in outcome ? outcome.retryAfterMs : undefined;
    };

    it.each([
      ['120', 120_000],
      ['0', undefined],
      ['soon', undefined],
      ['-5', undefined],
      ['9'.repeat(20), 24 * 3_600_000],
    ])('waits for %s seconds, a day at most', async (said, pause) => expect(await pauseAfter(said)).toBe(pause));

    it('waits until a date', async () => {
      const pause = await pauseAfter(new Date(Date.now() + 600_000).toUTCString());
      expect(pause).toBeGreaterThan(590_000);
      expect(pause).toBeLessThanOrEqual(600_000);
    });

    it('does not wait for a date that has passed', async () =>
      expect(await pauseAfter('Wed, 21 Oct 2015 07:28:00 GMT')).toBeUndefined());
  });

  it('comes another day when nobody listens', async () => {
    const nobody = createServer();
    await once(nobody.listen(0, '127.0.0.1'), 'listening');
    const { port } = nobody.address() as AddressInfo;
    await once(nobody.close(), 'close');
    const outcome = await call.hand([event], { url: `http://127.0.0.1:${port}/`, mode: 'binary' }, note);
    expect(outcome).toEqual({ unavailable: expect.stringContaining('OPTIONS: ') });
  });
});
