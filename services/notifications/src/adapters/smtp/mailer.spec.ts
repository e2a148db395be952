import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { writeLetter } from '../../application/letter.ts';
import { UndeliverableError } from '../../application/undeliverable.ts';
import { Mailer } from './mailer.ts';

describe('the mailer', () => {
  let server: SMTPServer;
  let mailer: Mailer;
  const received: string[] = [];

  beforeEach(async () => {
    received.length = 0;
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, callback) =>
        callback(
          address.startsWith('nobody') ? Object.assign(new Error('no such box'), { responseCode: 550 }) : undefined,
        ),
      onData: (stream, _session, callback) => {
        let raw = '';
        stream.on('data', (chunk: Buffer) => (raw += chunk.toString('utf8')));
        stream.on('end', () => {
          received.push(raw);
          callback();
        });
      },
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    mailer = new Mailer(
      `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
      'Jisr <no-reply@jisr.example>',
    );
  });

  afterEach(async () => {
    mailer.close();
    await new Promise<void>((closed) => server.close(() => closed()));
  });

  const letter = writeLetter('complaint-registered', 'fr', { receiptNumber: 'JSR-1', trackingCode: 'WXYZ-1234' });

  it('hands a letter to the mail system under the id of its notification', async () => {
    await mailer.send('e1.complaint-registered', 'somebody@example.org', 'fr', letter);
    expect(received).toHaveLength(1);
    expect(received[0]).toContain('Message-ID: <e1.complaint-registered@jisr>');
    expect(received[0]).toContain('Content-Language: fr');
    expect(received[0]).toContain('WXYZ-1234');
  });

  it('says for good that a box does not exist', () =>
    expect(mailer.send('e2', 'nobody@example.org', 'fr', letter)).rejects.toThrow(UndeliverableError));
});
