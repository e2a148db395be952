import { UnitRunner } from '@jisr/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
import { deliveries, stillHeld, type ClaimedDelivery, type FailureReason } from './deliveries.ts';
import { currentTraceparent } from './delivery-trace.ts';

/** What became of a delivery, and how many answers about it led there. */
export type Outcome = { readonly attempts: number } & (
  { readonly status: 'sent' } | { readonly status: 'failed'; readonly reason: FailureReason }
);

/** A letter that went out is better recorded late than sent again. */
const insistence = retry(handleAll, { maxAttempts: 4, backoff: new ExponentialBackoff({ initialDelay: 200 }) });

/**
 * Ends deliveries.
 *
 * Guarantees: the end is recorded and stated together, and once: whoever lost the claim meanwhile changes and states
 * nothing.
 */
@Injectable()
export class Settlement {
  constructor(@Inject(UnitRunner) private readonly units: UnitRunner) {}

  /** False when the delivery was no longer the claimer's. */
  settle(delivery: ClaimedDelivery, outcome: Outcome): Promise<boolean> {
    return insistence.execute(() => this.trySettling(delivery, outcome));
  }

  private trySettling(delivery: ClaimedDelivery, outcome: Outcome): Promise<boolean> {
    const { _id, caseId, template, language, time } = delivery;
    const { attempts } = outcome;
    const told = {
      notificationId: _id,
      channel: 'email',
      template,
      language,
      recipient: 'complainant',
      attempts,
    } as const;
    return this.units.run([caseId], { id: _id, time, traceparent: currentTraceparent() }, async (unit) => {
      const held = await unit.find(deliveries, stillHeld(delivery), 1);
      if (held.length === 0) return false;
      const update = { $set: outcome, $unset: { claim: '' } };
      unit.write(deliveries, { updateOne: { filter: stillHeld(delivery) as never, update } });
      unit.publish(
        outcome.status === 'sent'
          ? { type: 'ma.jisr.notifications.notification-sent.v1', data: told }
          : { type: 'ma.jisr.notifications.notification-failed.v1', data: { ...told, reason: outcome.reason } },
        caseId,
      );
      return true;
    });
  }
}
