import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { awaitUntil } from '@jisr/testing';
import { ConsoleLogger, Logger } from '@nestjs/common';
import type { IntakeContacts } from '../adapters/http/intake-contacts.ts';
import type { DeliveryStore } from '../adapters/mongo/delivery-store.ts';
import type { Mailer } from '../adapters/smtp/mailer.ts';
import type { LetterWriter } from './letter-writer.ts';
import { MailSender } from './mail-sender.ts';
import type { Settlement } from './settlement.ts';

class KeptLines extends ConsoleLogger {
  readonly lines: unknown[] = [];

  override error(...line: unknown[]): void {
    this.lines.push(line);
  }
}

describe('a sender whose database fails', () => {
  const log = new KeptLines();
  beforeEach(() => Logger.overrideLogger(log));
  afterEach(() => Logger.overrideLogger(new ConsoleLogger()));

  it('says so in the log, and goes on', async () => {
    const fault = new Error('away');
    let claims = 0;
    const store = {
      index: () => Promise.resolve(),
      claim: () => (claims++ === 0 ? Promise.reject(fault) : Promise.resolve(null)),
    } as unknown as DeliveryStore;
    const mailer = { close: () => undefined } as Mailer;
    const sender = new MailSender(store, {} as IntakeContacts, mailer, {} as LetterWriter, {} as Settlement);
    await sender.onApplicationBootstrap();
    await awaitUntil(() => claims > 4);
    await sender.beforeApplicationShutdown();
    expect(log.lines).toEqual([[{ err: fault }, 'a sender failed and goes on', 'mail-sender']]);
  });
});
