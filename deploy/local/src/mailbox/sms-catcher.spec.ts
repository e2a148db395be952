import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SmsCatcher } from './sms-catcher.ts';

describe('the catcher of text messages', () => {
  let catcher: SmsCatcher;
  let server: Server;
  let url: string;
  beforeEach(async () => {
    catcher = new SmsCatcher();
    server = createServer((request, response) => {
      void catcher.take(request).then(({ status, body }) => response.writeHead(status).end(JSON.stringify(body)));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.close();
    server.closeAllConnections();
  });

  const post = (key: string, to: string, headers: Record<string, string> = { authorization: 'Bearer x' }) =>
    fetch(url, {
      method: 'POST',
      headers: { ...headers, ...(key && { 'idempotency-key': key }) },
      body: JSON.stringify({ from: 'Jisr', to, text: 'مرحبا' }),
    });
  const caught = (to: string | null = null) => catcher.messages.to(to);

  it('takes messages, which can be read by whom they go to', async () => {
    expect((await post('k1', '+212600000001')).status).toBe(202);
    await post('k2', '+212600000002');
    expect(caught('+212600000002')).toEqual([
      { id: 2, idempotencyKey: 'k2', from: 'Jisr', to: '+212600000002', text: 'مرحبا' },
    ]);
    expect(caught()).toHaveLength(2);
  });

  it('takes a message once, however often it comes', async () => {
    const first: unknown = await (await post('k1', '+212600000001')).json();
    expect(await (await post('k1', '+212600000001')).json()).toEqual(first);
    expect(caught()).toHaveLength(1);
  });

  it('takes none without a token or a key', async () => {
    expect((await post('k1', '+212600000001', {})).status).toBe(401);
    expect((await post('', '+212600000001')).status).toBe(400);
    expect(caught()).toEqual([]);
  });
});
