import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { HttpSmsGateway } from './http-sms-gateway.ts';

describe('the SMS gateway', () => {
  const closings: (() => void)[] = [];
  afterEach(() => closings.splice(0).forEach((close) => close()));

  async function gatewayTo(answer: RequestListener, withinMs = 10_000): Promise<HttpSmsGateway> {
    const server = createServer(answer);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    closings.push(() => {
      server.close();
      server.closeAllConnections();
    });
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/sms`;
    return new HttpSmsGateway({ url, token: 'a token', sender: 'Jisr', country: 'MA', withinMs });
  }
  const answering = (status: number) => gatewayTo((_request, response) => response.writeHead(status).end('{}'));
  const send = (gateway: HttpSmsGateway, to = '06 12 34 56 78') => gateway.send('e1.receipt', to, 'شكايتكم');

  it('is handed the message, to a number of full form, with the token and the id of the delivery', async () => {
    const taken: { readonly request: IncomingMessage; readonly body: unknown }[] = [];
    const gateway = await gatewayTo((request, response) => {
      void json(request).then((body) => {
        taken.push({ request, body });
        response.writeHead(202).end('{}');
      });
    });
    await send(gateway);
    expect(taken.map(({ body }) => body)).toEqual([{ from: 'Jisr', to: '+212612345678', text: 'شكايتكم' }]);
    expect(taken[0]?.request).toMatchObject({
      method: 'POST',
      url: '/sms',
      headers: { authorization: 'Bearer a token', 'idempotency-key': 'e1.receipt' },
    });
  });

  it('is not asked about what is no number', async () =>
    expect(send(await answering(500), '12')).rejects.toMatchObject({ reason: 'address-refused' }));

  it.each([404, 410, 422])('says for good that a number can not be served with %i', async (status) =>
    expect(send(await answering(status))).rejects.toMatchObject({
      name: 'UndeliverableError',
      reason: 'address-refused',
    }),
  );

  it.each([408, 409, 425, 429, 500, 502, 503, 504])('is awaited after an answer of %i', async (status) =>
    expect(send(await answering(status))).rejects.toMatchObject({ trouble: 'sms-unavailable', needsOperator: false }),
  );

  it.each([
    [401, 'sms-login-refused'],
    [403, 'sms-login-refused'],
    [400, 'sms-message-refused'],
    [402, 'sms-message-refused'],
  ])('is awaited after an answer of %i, which somebody must mend', async (status, trouble) =>
    expect(send(await answering(status))).rejects.toMatchObject({ trouble, needsOperator: true, facts: { status } }),
  );

  it('is not followed elsewhere with the message', async () =>
    expect(
      send(await gatewayTo((_request, response) => response.writeHead(307, { location: '/other' }).end())),
    ).rejects.toMatchObject({ trouble: 'sms-unavailable' }));

  it('is awaited when nobody answers, or not in time', async () => {
    const away = new HttpSmsGateway({ url: 'http://127.0.0.1:1', token: 't', sender: 'Jisr', country: 'MA' });
    await expect(send(away)).rejects.toMatchObject({ trouble: 'sms-unavailable' });
    const slow = await gatewayTo(() => undefined, 100);
    await expect(send(slow)).rejects.toMatchObject({ trouble: 'sms-unavailable' });
  });

  it('says nothing of the number in what it throws', async () => {
    const error = (await send(await answering(503)).catch((thrown: unknown) => thrown)) as Error;
    expect(JSON.stringify({ ...error, message: String(error) })).not.toContain('612345678');
  });
});
