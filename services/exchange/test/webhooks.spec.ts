import { createPublicKey, createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CloudEvent } from '@jisr/contracts';
import { awaitUntil, complaint, Exchange, stranger } from '@jisr/testing';
import { HTTP } from 'cloudevents';
import { createVerifier, httpbis } from 'http-message-signatures';
import type { JWK } from 'jose';
import mongoose from 'mongoose';
import { ombudsman, operator, ToldCase } from './case-told.ts';

interface Call {
  readonly request: IncomingMessage;
  readonly body: Buffer;
  readonly events: readonly CloudEvent[];
}

/** An institution's own web server, with the official SDK. */
class Receiver {
  readonly calls: Call[] = [];
  answer: (call: Call) => number | Promise<number> = () => 204;
  private readonly server: Server = createServer((request, response) => void this.take(request, response));

  async listen(): Promise<string> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/complaints`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  /** What was taken of a case, in order of arrival. */
  takenOf(caseId: string): readonly CloudEvent[] {
    return this.calls.flatMap(({ events }) => events).filter(({ subject }) => subject === caseId);
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'OPTIONS')
      return void response
        .writeHead(200, { 'webhook-allowed-origin': String(request.headers['webhook-request-origin']) })
        .end();
    const body = Buffer.concat(await request.toArray());
    const read = HTTP.toEvent({ headers: request.headers, body: body.toString() });
    const call = { request, body, events: [read].flat() as unknown as CloudEvent[] };
    const status = await this.answer(call);
    if (status < 300) this.calls.push(call);
    response.writeHead(status).end();
  }
}

describe('an institution that is called', () => {
  const [binary, batch, structured] = [new Receiver(), new Receiver(), new Receiver()];
  let exchange: Exchange;
  beforeAll(async () => {
    const url = async (receiver: Receiver) => receiver.listen();
    exchange = await Exchange.open('exchange', {
      [operator]: { webhook: { url: await url(binary), mode: 'binary' } },
      [ombudsman]: { webhook: { url: await url(batch), mode: 'batch' } },
      [stranger]: { webhook: { url: await url(structured), mode: 'structured' } },
    });
  }, 120_000);
  afterAll(async () => {
    await exchange.close();
    for (const receiver of [binary, batch, structured]) receiver.close();
  });

  const lane = async (institution: string, caseId: string) =>
    (
      await exchange.rows<{ status: string; attempts: number }>('webhook_lanes', { _id: `${institution}|${caseId}` })
    )[0];
  const readsOf = async (caseId: string, what: string) => {
    const rows = await exchange.rows<{ institution: string; subject: string }>('reads', { caseId, what });
    return rows.map(({ institution, subject }) => [institution, subject]);
  };
  /** As time does: what a sender that is no more had claimed is for others. */
  async function endLeases(): Promise<void> {
    const database = await mongoose.createConnection(exchange.platform.mongoUrl('jisr-exchange')).asPromise();
    await database
      .collection('webhook_lanes')
      .updateMany({ claim: { $exists: true } }, { $set: { dueAt: new Date(0) } });
    await database.close();
  }
  const admin = async (path: string, body: object) =>
    fetch(`${exchange.platform.urlOf('exchange')}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await exchange.callerOf(operator).token()}`,
      },
      body: JSON.stringify(body),
    });

  it('takes each event of a case in order, in the mode that its row says', async () => {
    const story = await (await (await new ToldCase(exchange).register()).route(stranger)).takeToMediation();
    await awaitUntil(() => Promise.resolve(binary.takenOf(story.id).length === 4));
    await awaitUntil(() => Promise.resolve(batch.takenOf(story.id).length === 4));
    await awaitUntil(() => Promise.resolve(structured.takenOf(story.id).length === 4));
    const indexes = [binary, batch, structured].map((receiver) =>
      receiver.takenOf(story.id).map((event) => Number(event['jisrindex' as never])),
    );
    expect(indexes).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ]);
    const types = [binary, batch, structured].map(({ calls }) => calls[0]?.request.headers['content-type']);
    expect(types[0]).toMatch(/^application\/json/);
    expect(types[1]).toMatch(/^application\/cloudevents-batch\+json/);
    expect(types[2]).toMatch(/^application\/cloudevents\+json/);
  });

  it('can tell that the platform called, and that nothing was changed on the way', async () => {
    await (await new ToldCase(exchange).register()).route();
    await awaitUntil(() => Promise.resolve(binary.calls.length > 0));
    const [{ request, body }] = binary.calls as [Call];
    const answer = await fetch(`${exchange.platform.urlOf('exchange')}/.well-known/jwks.json`);
    const { keys } = (await answer.json()) as { keys: JWK[] };
    const verify = (headers: IncomingMessage['headers']) =>
      httpbis.verifyMessage(
        {
          keyLookup: ({ keyid }) => {
            const key = keys.find(({ kid }) => kid === keyid);
            if (!key) return Promise.resolve(null);
            const open = createPublicKey({ key: key as never, format: 'jwk' });
            return Promise.resolve({
              id: keyid as string,
              algs: ['ecdsa-p256-sha256'],
              verify: createVerifier(open, 'ecdsa-p256-sha256'),
            });
          },
        },
        {
          method: 'POST',
          url: `http://${request.headers.host}${request.url}`,
          headers: headers as Record<string, string>,
        },
      );
    expect(request.headers['content-digest']).toBe(`sha-256=:${createHash('sha256').update(body).digest('base64')}:`);
    expect(await verify(request.headers)).toBe(true);
    expect(await verify({ ...request.headers, 'ce-subject': 'another case' })).toBe(false);
  });

  it('is noted as a reader of a case before each call about it', async () => {
    const story = new ToldCase(exchange);
    const noted: number[] = [];
    binary.answer = async ({ events }) => {
      if (events[0]?.subject !== story.id) return 204;
      noted.push((await readsOf(story.id, 'webhook')).filter(([institution]) => institution === operator).length);
      return noted.length === 1 ? 503 : 204;
    };
    await (await story.register()).route();
    await awaitUntil(() => binary.takenOf(story.id).length === 3);
    expect(noted).toEqual([1, 2, 3, 4]);
    expect(await readsOf(story.id, 'webhook')).toEqual(noted.map(() => [operator, operator]));
  });

  it('is called again after trouble, from the event that it did not take, while other cases go on', async () => {
    const [stuck, other] = [new ToldCase(exchange), new ToldCase(exchange)];
    let refusals = 0;
    binary.answer = ({ events }) => (events[0]?.subject === stuck.id && refusals++ < 2 ? 503 : 204);
    await (await stuck.register()).route();
    await (await other.register()).route();
    await awaitUntil(() => Promise.resolve(binary.takenOf(other.id).length === 3));
    await awaitUntil(() => Promise.resolve(binary.takenOf(stuck.id).length === 3));
    expect(binary.takenOf(stuck.id).map((event) => Number(event['jisrindex' as never]))).toEqual([0, 1, 2]);
    expect(refusals).toBeGreaterThan(2);
  });

  it('waits for no other institution, whose server never answers', async () => {
    let [asked, letGo] = [0, (_status: number): void => undefined];
    const silence = new Promise<number>((resolve) => (letGo = resolve));
    structured.answer = () => ((asked += 1), silence);
    const shared = await Promise.all(
      Array.from({ length: 6 }, async () => (await new ToldCase(exchange).register()).route(stranger)),
    );
    await awaitUntil(() => asked >= 2 && shared.every(({ id }) => binary.takenOf(id).length === 3), 15_000);
    const meanwhile = await (await new ToldCase(exchange).register()).route();
    await awaitUntil(() => binary.takenOf(meanwhile.id).length === 3, 15_000);
    structured.answer = () => 204;
    letGo(503);
    await awaitUntil(() => shared.every(({ id }) => structured.takenOf(id).length === 3));
  });

  it('is left alone about a case that it refuses for good, until that is replayed in order', async () => {
    const story = new ToldCase(exchange);
    binary.answer = ({ events }) => (events[0]?.subject === story.id ? 410 : 204);
    await (await story.register()).route();
    await awaitUntil(async () => (await lane(operator, story.id))?.status === 'dead');
    expect(binary.takenOf(story.id)).toEqual([]);
    const stopped = await exchange.callerOf(operator).call('/v1/webhook/dead-letters', {}, {});
    expect(stopped.body).toEqual({
      deadLetters: [{ caseId: story.id, next: 0, events: expect.any(Number), trouble: 'status 410' }],
    });
    expect(await readsOf(story.id, 'dead-letters')).toEqual([[operator, operator]]);
    binary.answer = () => 204;
    expect((await admin('/v1/webhook/replay', { caseId: null })).status).toBe(400);
    expect(await (await admin('/v1/webhook/replay', {})).json()).toEqual({ replayed: 1 });
    await awaitUntil(() => Promise.resolve(binary.takenOf(story.id).length === 3));
    expect(await (await admin('/v1/webhook/replay', { caseId: story.id })).json()).toEqual({ replayed: 1 });
    await awaitUntil(() => Promise.resolve(binary.takenOf(story.id).length === 6));
    expect(binary.takenOf(story.id).map((event) => Number(event['jisrindex' as never]))).toEqual([0, 1, 2, 0, 1, 2]);
  });

  it('is told the event again whose taking the platform did not live to keep, and the rest in order', async () => {
    const service = exchange.platform.processes().find(({ plan }) => plan.name === 'exchange');
    const story = new ToldCase(exchange);
    let killed: Promise<void> | undefined;
    binary.answer = async () => {
      if (binary.takenOf(story.id).length === 1) await (killed ??= service?.kill());
      return 204;
    };
    await (await story.register()).route();
    await awaitUntil(() => binary.takenOf(story.id).length === 2);
    await story.takeToMediation();
    await service?.start(120_000);
    await endLeases();
    await awaitUntil(() => binary.takenOf(story.id).length === 5);
    const taken = binary.takenOf(story.id);
    expect(taken.map((event) => Number(event['jisrindex' as never]))).toEqual([0, 1, 1, 2, 3]);
    expect(taken[2]?.id).toBe(taken[1]?.id);
  }, 180_000);

  it('hears of requests that were sent back', async () => {
    const rejection: CloudEvent = {
      ...complaint(operator, 'SR-9'),
      source: '/jisr/intake',
      type: 'ma.jisr.inbound.request-rejected.v1',
      data: {
        requestId: 'r-9',
        violations: [{ pointer: '/data/category', code: 'required', reason: 'obligatoire' }],
        original: { topic: 'jisr.inbound.al-omrane.v1', partition: 0, offset: '7' },
      },
    };
    await exchange.sendBack(operator, rejection);
    await awaitUntil(() => Promise.resolve(binary.takenOf('SR-9').length === 1));
    expect(binary.takenOf('SR-9')[0]).toMatchObject({ id: rejection.id, data: { requestId: 'r-9' } });
  });
});
