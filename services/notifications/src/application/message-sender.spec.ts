import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { awaitUntil } from '@jisr/testing';
import { ConsoleLogger, Logger } from '@nestjs/common';
import type { Contact } from '../adapters/http/intake-contacts.ts';
import type { DeliveryStore } from '../adapters/mongo/delivery-store.ts';
import type { Channel } from '../domain/wishes.ts';
import type { Channels } from './channels.ts';
import type { ClaimedDelivery } from './deliveries.ts';
import { MessageSender } from './message-sender.ts';
import type { QuietNight } from './quiet-night.ts';
import type { Recipients } from './recipients.ts';
import type { Outcome, Settlement } from './settlement.ts';
import { UndeliverableError } from './undeliverable.ts';

class KeptLines extends ConsoleLogger {
  readonly lines: unknown[] = [];

  override error(...line: unknown[]): void {
    this.lines.push(line);
  }

  override warn(): void {
    return;
  }
}

describe('a sender', () => {
  const log = new KeptLines();
  beforeEach(() => Logger.overrideLogger(log));
  afterEach(() => Logger.overrideLogger(new ConsoleLogger()));

  it('says so in the log when its database fails, and goes on', async () => {
    const fault = new Error('away');
    let claims = 0;
    const store = {
      index: () => Promise.resolve(),
      claim: () => (claims++ === 0 ? Promise.reject(fault) : Promise.resolve(null)),
    } as unknown as DeliveryStore;
    const channels = { close: () => undefined } as Channels;
    const sender = new MessageSender(store, {} as Recipients, channels, {} as QuietNight, {} as Settlement);
    await sender.onApplicationBootstrap();
    await awaitUntil(() => claims > 4);
    await sender.beforeApplicationShutdown();
    expect(log.lines).toEqual([[{ err: fault }, 'a sender failed and goes on', 'message-sender']]);
  });

  /** Sends one delivery with channels that behave as said; answers what became of it. */
  async function sends(
    planned: readonly Channel[],
    { open, refusing = [], night = 0 }: { open: readonly Channel[]; refusing?: readonly Channel[]; night?: number },
  ) {
    const delivery = {
      _id: 'e1.x',
      channels: planned,
      attempts: 0,
      queuedAt: new Date(),
    } as unknown as ClaimedDelivery;
    const waiting = [delivery];
    const settled: (Outcome | string)[] = [];
    const store = {
      index: () => Promise.resolve(),
      claim: () => Promise.resolve(waiting.pop() ?? null),
      postpone: (_delivery: unknown, _until: Date, reason: string) => Promise.resolve(settled.push(reason)),
    } as unknown as DeliveryStore;
    const channels = {
      openTo: () => open,
      send: (channel: Channel) =>
        refusing.includes(channel) ? Promise.reject(new UndeliverableError('address-refused')) : Promise.resolve(),
      close: () => undefined,
    } as unknown as Channels;
    const recipients = { contactOf: () => Promise.resolve<Contact>({}) } as unknown as Recipients;
    const settlement = {
      settle: (_delivery: unknown, outcome: Outcome) => Promise.resolve(settled.push(outcome) > 0),
    } as unknown as Settlement;
    const sender = new MessageSender(
      store,
      recipients,
      channels,
      { lastsFor: () => night } as unknown as QuietNight,
      settlement,
    );
    await sender.onApplicationBootstrap();
    await awaitUntil(() => settled.length > 0);
    await sender.beforeApplicationShutdown();
    return settled;
  }

  it('takes the first channel for which there is an address', async () =>
    expect(await sends(['email', 'sms'], { open: ['sms'] })).toEqual([
      { status: 'sent', channel: 'sms', attempts: 1, refused: [] },
    ]));

  it('takes the next channel when an address is refused', async () =>
    expect(await sends(['email', 'sms'], { open: ['email', 'sms'], refusing: ['email'] })).toEqual([
      { status: 'sent', channel: 'sms', attempts: 2, refused: ['email'] },
    ]));

  it('gives up when every address is refused', async () =>
    expect(await sends(['email', 'sms'], { open: ['email', 'sms'], refusing: ['email', 'sms'] })).toEqual([
      { status: 'failed', reason: 'address-refused', channel: 'sms', attempts: 2, refused: ['email', 'sms'] },
    ]));

  it('gives up when there is no address on any channel', async () =>
    expect(await sends(['email', 'sms'], { open: [] })).toEqual([
      { status: 'failed', reason: 'no-contact', channel: 'email', attempts: 1, refused: [] },
    ]));

  it('lets a channel that was not planned wait for the morning', async () =>
    expect(await sends(['email', 'sms'], { open: ['sms'], night: 60_000 })).toEqual(['quiet-hours']));
});
