import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { IntakeContacts } from '../adapters/http/intake-contacts.ts';
import { DeliveryStore } from '../adapters/mongo/delivery-store.ts';
import { Mailer } from '../adapters/smtp/mailer.ts';
import { inTraceOf } from './delivery-trace.ts';
import type { ClaimedDelivery } from './deliveries.ts';
import { LetterWriter } from './letter-writer.ts';
import { pauseBefore } from './pause.ts';
import { reportEnd, reportFault, reportWait } from './sending-report.ts';
import { Settlement, type Outcome } from './settlement.ts';
import { expiresAfterMs } from './time-limits.ts';
import { UndeliverableError } from './undeliverable.ts';

const senders = 4;
const idleMs = 300;

/**
 * Sends what waits, outside of any transaction.
 *
 * Guarantees: a delivery is sent at least once and stated once. It fails only by an answer about its own recipient; while
 * anything else is in the way it waits, until it expires. It is claimed for the time of a lease, so a sender that dies
 * leaves it to the next. Between the mail system's answer and our own record a crash repeats the mail, under the same
 * message id.
 */
@Injectable()
export class MailSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: DeliveryStore,
    @Inject(IntakeContacts) private readonly contacts: IntakeContacts,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(LetterWriter) private readonly letters: LetterWriter,
    private readonly settlement: Settlement,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.store.index();
    this.running = Promise.all(Array.from({ length: senders }, () => this.run()));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
    this.mailer.close();
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
    const outcome = await this.send(delivery).catch((error: unknown) => this.endAfter(error, delivery));
    if (outcome && (await this.settlement.settle(delivery, outcome))) reportEnd(delivery, outcome);
  }

  private async send(delivery: ClaimedDelivery): Promise<Outcome> {
    const { email, trackingCode } = await this.contacts.contactOf(delivery.caseId);
    await this.mailer.send(delivery._id, email, delivery.language, this.letters.write(delivery, trackingCode));
    return { status: 'sent', attempts: delivery.attempts + 1 };
  }

  /** The end that an error means for a delivery; none when it waits on. */
  private async endAfter(error: unknown, delivery: ClaimedDelivery): Promise<Outcome | undefined> {
    const { attempts, postponed, queuedAt } = delivery;
    if (error instanceof UndeliverableError) return { status: 'failed', reason: error.reason, attempts: attempts + 1 };
    reportWait(delivery, error);
    const now = Date.now();
    if (now - queuedAt.getTime() > expiresAfterMs) return { status: 'failed', reason: 'expired', attempts };
    await this.store.postpone(delivery, new Date(now + pauseBefore(postponed + 1)));
    return undefined;
  }

  private idle(): Promise<void> {
    return delay(idleMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
