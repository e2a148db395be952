import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { writeLetter } from '../../application/letter.ts';
import { Mailer } from './mailer.ts';

const refusal = (responseCode: number, text = 'refused') => Object.assign(new Error(text), { responseCode });
const words = { receiptNumber: 'JSR-1', trackingCode: 'WXYZ-1234' };
const letter = writeLetter('complaint-registered.subject', 'complaint-registered.body', 'fr', words);

describe('the mailer', () => {
  const received: string[] = [];
  const closings: (() => unknown)[] = [];

  beforeEach(() => void received.splice(0));
  afterEach(async () => {
    for (const close of closings.splice(0)) await close();
  });

  async function mailerTo(behaviour: SMTPServerOptions, { login = '', withinMs = 10_000 } = {}): Promise<Mailer> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, callback) => {
        let raw = '';
        stream.on('data', (chunk: Buffer) => (raw += chunk.toString('utf8')));
        stream.on('end', () => {
          received.push(raw);
          callback();
        });
      },
      ...behaviour,
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.server.address() as AddressInfo;
    const mailer = new Mailer(`smtp://${login}127.0.0.1:${port}`, 'Jisr <no-reply@jisr.example>', withinMs);
    closings.push(
      () => mailer.close(),
      () => new Promise<void>((closed) => server.close(() => closed())),
    );
    return mailer;
  }
  const sendBy = (mailer: Mailer) => mailer.send('e1.receipt', 'somebody@example.org', 'fr', letter);

  it('hands a letter to the mail system under the id of its delivery', async () => {
    await sendBy(await mailerTo({}));
    expect(received).toHaveLength(1);
    expect(received[0]).toContain('Message-ID: <e1.receipt@jisr>');
    expect(received[0]).toContain('Content-Language: fr');
    expect(received[0]).toContain('WXYZ-1234');
  });

  it.each([550, 551, 553])('says for good that a recipient is refused with %i', async (code) => {
    const mailer = await mailerTo({ onRcptTo: (_address, _session, answer) => answer(refusal(code)) });
    await expect(sendBy(mailer)).rejects.toMatchObject({ name: 'UndeliverableError', reason: 'address-refused' });
  });

  it.each<[string, string, boolean, SMTPServerOptions]>([
    ['a busy box', 'mail-unavailable', false, { onRcptTo: (_to, _session, answer) => answer(refusal(450)) }],
    ['a relay denied by 503', 'relay-refused', true, { onRcptTo: (_to, _session, answer) => answer(refusal(503)) }],
    [
      'a relay denied by policy',
      'relay-refused',
      true,
      { onRcptTo: (_to, _session, answer) => answer(refusal(554, '5.7.1 Relay access denied')) },
    ],
    ['a refused sender', 'sender-refused', true, { onMailFrom: (_from, _session, answer) => answer(refusal(550)) }],
    ['a busy server', 'mail-unavailable', false, { onMailFrom: (_from, _session, answer) => answer(refusal(451)) }],
    [
      'refused content',
      'message-refused',
      true,
      { onData: (stream, _session, answer) => void stream.resume().on('end', () => answer(refusal(554))) },
    ],
    ['a refused session', 'session-refused', true, { onConnect: (_session, answer) => answer(refusal(554)) }],
  ])('waits after %s', async (_case, trouble, needsOperator, behaviour) => {
    await expect(sendBy(await mailerTo(behaviour))).rejects.toMatchObject({ trouble, needsOperator });
  });

  it.each([
    [535, 'login-refused'],
    [454, 'mail-unavailable'],
  ])('waits after a login answered with %i', async (code, trouble) => {
    const behaviour: SMTPServerOptions = { onAuth: (_auth, _session, answer) => answer(refusal(code)) };
    await expect(sendBy(await mailerTo(behaviour, { login: 'jisr:wrong@' }))).rejects.toMatchObject({ trouble });
  });

  it('waits for a server that is away', async () => {
    const mailer = new Mailer('smtp://127.0.0.1:1', 'no-reply@jisr.example');
    closings.push(() => mailer.close());
    await expect(sendBy(mailer)).rejects.toMatchObject({ trouble: 'mail-unavailable', needsOperator: false });
  });

  it('waits no longer than its limit for a server that does not answer', async () => {
    const mailer = await mailerTo({ onRcptTo: () => undefined }, { withinMs: 200 });
    await expect(sendBy(mailer)).rejects.toMatchObject({ trouble: 'mail-unavailable' });
  });

  it('says nothing of the recipient in what it throws', async () => {
    const words = 'somebody@example.org is over quota';
    const mailer = await mailerTo({ onRcptTo: (_to, _session, answer) => answer(refusal(452, words)) });
    const error = await sendBy(mailer).catch((thrown: unknown) => thrown);
    expect(JSON.stringify({ ...(error as Error), message: String(error) })).not.toContain('somebody');
  });
});
