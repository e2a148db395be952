import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ServiceTokens } from '@jisr/security';
import { IntakeContacts } from './intake-contacts.ts';

const tokens = new ServiceTokens('notifications', 'a secret of more than thirty-two characters');
const known = { status: 'known', email: 'somebody@example.org', trackingCode: 'WXYZ-1234' };

describe('the contact that intake gives', () => {
  const closings: (() => void)[] = [];
  afterEach(() => closings.splice(0).forEach((close) => close()));

  async function contactFrom(answer: RequestListener) {
    const server = createServer(answer);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    closings.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    return new IntakeContacts(`http://127.0.0.1:${port}`, tokens).contactOf('c1');
  }
  const says = (body: object) => contactFrom((_request, response) => response.end(JSON.stringify(body)));
  const answers = (status: number) => contactFrom((_request, response) => response.writeHead(status).end('{}'));

  it('is an address and the tracking code', () =>
    expect(says(known)).resolves.toEqual({ email: 'somebody@example.org', trackingCode: 'WXYZ-1234' }));

  it('is a phone number when that is all there is', () =>
    expect(says({ status: 'known', phone: '+212600000000' })).resolves.toEqual({ phone: '+212600000000' }));

  it('is nobody for good when the person is erased, left no address or is not known', async () => {
    await expect(says({ status: 'erased' })).rejects.toMatchObject({ reason: 'erased' });
    await expect(says({ status: 'known' })).rejects.toMatchObject({ reason: 'no-contact' });
    await expect(answers(404)).rejects.toMatchObject({ name: 'UndeliverableError', reason: 'no-contact' });
  });

  it.each([429, 500, 502, 503, 504])('is awaited after an answer of %i', (status) =>
    expect(answers(status)).rejects.toMatchObject({ trouble: 'intake-unavailable', facts: { status } }),
  );

  it.each([400, 401, 403])('is awaited after an answer of %i, which somebody must mend', (status) =>
    expect(answers(status)).rejects.toMatchObject({ trouble: 'intake-refused', needsOperator: true }),
  );

  it('is awaited when nobody answers, or half', async () => {
    const away = new IntakeContacts('http://127.0.0.1:1', tokens).contactOf('c1');
    await expect(away).rejects.toMatchObject({ trouble: 'intake-unavailable', needsOperator: false });
    const unnamed = new IntakeContacts('http://intake.invalid', tokens).contactOf('c1');
    await expect(unnamed).rejects.toMatchObject({ trouble: 'intake-unavailable' });
    const cut = contactFrom((_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{');
      response.destroy();
    });
    await expect(cut).rejects.toMatchObject({ trouble: 'intake-unavailable' });
  });
});
