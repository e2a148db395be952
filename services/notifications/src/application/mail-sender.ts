import { setTimeout as delay } from 'node:timers/promises';
import { UnitRunner } from '@jisr/messaging';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { decorrelatedJitterGenerator, ExponentialBackoff } from 'cockatiel';
import { IntakeContacts } from '../adapters/http/intake-contacts.ts';
import { DeliveryStore } from '../adapters/mongo/delivery-store.ts';
import { Mailer } from '../adapters/smtp/mailer.ts';
import { deliveries, type Delivery } from './deliveries.ts';
import { writeLetter } from './letter.ts';
import { UndeliverableError } from './undeliverable.ts';

const senders = 4;
const idleMs = 300;
const mostAttempts = 10;

/**
 * Sends what waits, outside of any transaction.
 *
 * Guarantees: a delivery is sent at least once and stated once; it is claimed for a minute, so a sender that dies leaves
 * it to the next. Between the mail system's answer and our own record a crash repeats the mail, under the same message id.
 */
@Injectable()
export class MailSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: DeliveryStore,
    @Inject(IntakeContacts) private readonly contacts: IntakeContacts,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(UnitRunner) private readonly units: UnitRunner,
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

  /** Goes on after any trouble: what was claimed comes back when its lease ends, and health tells of the database. */
  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        const claimed = await this.store.claim(new Date());
        if (claimed) await this.deliver(claimed);
        else await this.idle();
      } catch {
        await this.idle();
      }
    }
  }

  private async deliver(delivery: Delivery): Promise<void> {
    const { _id, caseId, template, language, params, attempts } = delivery;
    try {
      const { email, trackingCode } = await this.contacts.contactOf(caseId);
      await this.mailer.send(_id, email, language, writeLetter(template, language, { ...params, trackingCode }));
    } catch (error) {
      if (error instanceof UndeliverableError) return this.settle(delivery, error.reason);
      if (attempts >= mostAttempts) return this.settle(delivery, 'gave-up');
      await this.store.postpone(_id, new Date(Date.now() + delayBefore(attempts + 1)));
      return;
    }
    await this.settle(delivery);
  }

  /** Records the end of a delivery and states it, together; a reason means that it failed. */
  private settle({ _id, caseId, template, language, attempts, time }: Delivery, reason?: string): Promise<void> {
    return this.units.run([caseId], { id: _id, time }, (unit) => {
      const told = {
        notificationId: _id,
        channel: 'email',
        template,
        language,
        recipient: 'complainant',
        attempts,
      } as const;
      const status = reason === undefined ? 'sent' : 'failed';
      unit.write(deliveries, {
        updateOne: { filter: { _id: _id as never }, update: { $set: { status, ...(reason && { reason }) } } },
      });
      unit.publish(
        reason === undefined
          ? { type: 'ma.jisr.notifications.notification-sent.v1', data: told }
          : { type: 'ma.jisr.notifications.notification-failed.v1', data: { ...told, reason } },
        caseId,
      );
    });
  }

  private idle(): Promise<void> {
    return delay(idleMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}

function delayBefore(attempt: number): number {
  let backoff = new ExponentialBackoff({
    initialDelay: 2_000,
    maxDelay: 3_600_000,
    generator: decorrelatedJitterGenerator,
  }).next();
  for (let i = 2; i < attempt; i++) backoff = backoff.next(undefined);
  return backoff.duration;
}
