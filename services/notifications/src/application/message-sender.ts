import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DeliveryStore } from '../adapters/mongo/delivery-store.ts';
import type { Channel } from '../domain/wishes.ts';
import { CannotSendNowError } from './cannot-send-now.ts';
import { Channels } from './channels.ts';
import { inTraceOf } from './delivery-trace.ts';
import type { ClaimedDelivery } from './deliveries.ts';
import { pauseBefore } from './pause.ts';
import { QuietNight } from './quiet-night.ts';
import { Recipients } from './recipients.ts';
import { reportEnd, reportFault, reportWait } from './sending-report.ts';
import { Settlement, type Outcome } from './settlement.ts';
import { expiresAfterMs } from './time-limits.ts';
import { UndeliverableError } from './undeliverable.ts';

const senders = 4;
const idleMs = 300;

/**
 * Sends what waits, outside of any transaction.
 *
 * Guarantees: a delivery is sent at least once and stated once. It fails only by an answer about its own recipient, on every
 * channel that it may take; while anything else is in the way it waits, until it expires. It is claimed for the time of a
 * lease, so a sender that dies leaves it to the next. Between a carrier's answer and our own record a crash repeats the
 * message, under the same id.
 */
@Injectable()
export class MessageSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: DeliveryStore,
    private readonly recipients: Recipients,
    private readonly channels: Channels,
    private readonly night: QuietNight,
    private readonly settlement: Settlement,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.store.index();
    this.running = Promise.all(Array.from({ length: senders }, () => this.run()));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
    this.channels.close();
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) if (!(await this.sendNext())) await this.idle();
  }

  /** False when nothing waits, or after trouble: what was claimed comes back when its lease ends. */
  private async sendNext(): Promise<boolean> {
    try {
      const claimed = await this.store.claim(new Date());
      if (claimed) await inTraceOf(claimed, () => this.deliver(claimed));
      return claimed !== null;
    } catch (error) {
      reportFault(error);
      return false;
    }
  }

  private async deliver(delivery: ClaimedDelivery): Promise<void> {
    const refused: Channel[] = [];
    const outcome = await this.send(delivery, refused).catch((error: unknown) =>
      this.endAfter(error, delivery, refused),
    );
    if (outcome && (await this.settlement.settle(delivery, outcome))) reportEnd(delivery, outcome);
  }

  /** Tries one channel after the other; nothing when the message waits for the end of the quiet hours. */
  private async send(delivery: ClaimedDelivery, refused: Channel[]): Promise<Outcome | undefined> {
    const contact = await this.recipients.contactOf(delivery);
    for (const channel of this.channels.openTo(delivery, contact)) {
      if (await this.waitsForMorning(channel, delivery)) return undefined;
      const taken = await this.channels.send(channel, delivery, contact).then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof UndeliverableError)) throw error;
          refused.push(channel);
          return false;
        },
      );
      const attempts = delivery.attempts + refused.length + 1;
      if (taken) return { status: 'sent', channel, attempts, refused };
    }
    throw new UndeliverableError(refused.length > 0 ? 'address-refused' : 'no-contact');
  }

  /** A channel that was not planned may be one on which people are not to be disturbed now. */
  private async waitsForMorning(channel: Channel, delivery: ClaimedDelivery): Promise<boolean> {
    const forMs = channel === delivery.channels[0] ? 0 : this.night.lastsFor(channel);
    if (forMs > 0) await this.store.postpone(delivery, new Date(Date.now() + forMs), 'quiet-hours');
    return forMs > 0;
  }

  /** The end that an error means for a delivery; none when it waits on. */
  private async endAfter(
    error: unknown,
    delivery: ClaimedDelivery,
    refused: readonly Channel[],
  ): Promise<Outcome | undefined> {
    const { attempts, postponed, queuedAt, channels } = delivery;
    const end = { status: 'failed', channel: refused.at(-1) ?? channels[0] ?? 'email', refused } as const;
    if (error instanceof UndeliverableError)
      return { ...end, reason: error.reason, attempts: attempts + Math.max(refused.length, 1) };
    reportWait(delivery, error);
    const now = Date.now();
    if (now - queuedAt.getTime() > expiresAfterMs) return { ...end, reason: 'expired', attempts };
    const reason = error instanceof CannotSendNowError ? error.trouble : 'fault';
    await this.store.postpone(delivery, new Date(now + pauseBefore(postponed + 1)), reason);
    return undefined;
  }

  private idle(): Promise<void> {
    return delay(idleMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
