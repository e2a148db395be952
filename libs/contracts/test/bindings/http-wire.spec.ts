import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readHttp, writeHttp, writeHttpBatch, type CloudEvent, type HttpMessage } from '../../src/index.ts';
import { event } from './carriers.ts';

const arabic: CloudEvent = { ...event, subject: 'شكاية 7 "ب" 100%', extensions: { jisrhash: 'الرباط 😀' } };

/** Answers with the events that it reads, so that both directions of a wire are gone through. */
const server = createServer((asked, answer) => {
  void buffer(asked).then((body) => {
    const read = readHttp({ headers: asked.headers, body });
    const events = 'events' in read ? read.events.flatMap((each) => ('event' in each ? [each.event] : [])) : [];
    const { headers, body: said } = writeHttpBatch(events);
    answer.writeHead(200, headers).end(said);
  });
});

async function heard({ headers, body }: HttpMessage) {
  const { port } = server.address() as AddressInfo;
  const sending = request({ port, method: 'POST', headers }).end(body);
  const [answer] = (await once(sending, 'response')) as [IncomingMessage];
  return readHttp({ headers: answer.headers, body: await buffer(answer) });
}

describe('events over a real HTTP connection', () => {
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  afterAll(async () => {
    server.closeAllConnections();
    await once(server.close(), 'close');
  });

  it.each(['binary', 'structured'] as const)('%s, Arabic and all, arrive and come back', async (mode) =>
    expect(await heard(writeHttp(arabic, mode))).toEqual({ mode: 'batch', events: [{ event: arabic }] }),
  );

  it('batched arrive and come back', async () =>
    expect(await heard(writeHttpBatch([event, arabic]))).toEqual({
      mode: 'batch',
      events: [{ event }, { event: arabic }],
    }));

  it('with UTF-8 put bare into a header arrive and come back', async () => {
    const bare = Buffer.from('شكاية').toString('latin1');
    const { headers, body } = writeHttp(event, 'binary');
    expect(await heard({ headers: { ...headers, 'ce-subject': bare }, body })).toEqual({
      mode: 'batch',
      events: [{ event: { ...event, subject: 'شكاية' } }],
    });
  });
});
