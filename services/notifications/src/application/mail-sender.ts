import { setTimeout as delay } from 'node:timers/promises';
import { UnitRunner } from '@jisr/messaging';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { decorrelatedJitterGenerator, ExponentialBackoff } from 'cockatiel';
import type { Connection } from 'mongoose';
import { IntakeContacts } from '../adapters/http/intake-contacts.ts';
import { Mailer } from '../adapters/smtp/mailer.ts';
import { deliveries, type Delivery } from './deliveries.ts';
import { writeLetter } from './letter.ts';
import { UndeliverableError } from './undeliverable.ts';

const senders = 4;
const idleMs = 300;
const leaseMs = 60_000;
const mostAttempts = 10;

/**
 * Sends what waits, outside of any transaction.
 *
 * Guarantees: a delivery is sent at least once and stated once; it is claimed for a minute, so a sender that dies leaves
 * it to the next. Between the mail system's answer and our own record a crash repeats the mail, under the same message id.
 */
@Injectable()
export class MailSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('mail-sender');
  private readonly stopping = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    @InjectConnection() private readonly connection: Connection,
    @Inject(IntakeContacts) private readonly contacts: IntakeContacts,
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(UnitRunner) private readonly units: UnitRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.collection.createIndex({ status: 1, nextAttemptAt: 1 });
    this.running = Promise.all(Array.from({ length: senders }, () => this.run()));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
    this.mailer.close();
  }

  private get collection() {
    return this.connection.collection<Delivery>(deliveries);
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        const claimed = await this.claim();
        if (claimed) await this.deliver(claimed);
        else await this.idle();
      } catch (error) {
        this.logger.error(
          { err: error instanceof Error ? error.name : 'unknown' },
          'a delivery waits for its next try',
        );
        await this.idle();
      }
    }
  }

  private claim(): Promise<Delivery | null> {
    const now = new Date();
    return this.collection.findOneAndUpdate(
      { status: 'waiting', nextAttemptAt: { $lte: now } },
      { $set: { nextAttemptAt: new Date(now.getTime() + leaseMs) }, $inc: { attempts: 1 } },
      { sort: { nextAttemptAt: 1 }, returnDocument: 'after' },
    );
  }

  private async deliver(delivery: Delivery): Promise<void> {
    const { _id, caseId, template, language, params, attempts } = delivery;
    try {
      const { email, trackingCode } = await this.contacts.contactOf(caseId);
      await this.mailer.send(_id, email, language, writeLetter(template, language, { ...params, trackingCode }));
    } catch (error) {
      if (error instanceof UndeliverableError) return this.settle(delivery, error.reason);
      if (attempts >= mostAttempts) return this.settle(delivery, 'gave-up');
      await this.collection.updateOne(
        { _id },
        { $set: { nextAttemptAt: new Date(Date.now() + delayBefore(attempts + 1)) } },
      );
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
