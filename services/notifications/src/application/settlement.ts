import { UnitRunner, type UnitOfWork } from '@jisr/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
import { correspondencePart } from '../adapters/kafka/correspondence.part.ts';
import type { Channel } from '../domain/wishes.ts';
import {
  deliveries,
  longestLog,
  stillHeld,
  type ClaimedDelivery,
  type FailureReason,
  type LogLine,
} from './deliveries.ts';
import { currentTraceparent } from './delivery-trace.ts';
import { statementOf } from './statement.ts';

/** What became of a delivery, by which channel, and how many answers about it led there. */
export type Outcome = {
  readonly attempts: number;
  readonly channel: Channel;
  /** Channels whose address was refused for good. */
  readonly refused: readonly Channel[];
} & ({ readonly status: 'sent' } | { readonly status: 'failed'; readonly reason: FailureReason });

/** A message that went out is better recorded late than sent again. */
const insistence = retry(handleAll, { maxAttempts: 4, backoff: new ExponentialBackoff({ initialDelay: 200 }) });

/**
 * Ends deliveries.
 *
 * Guarantees: the end is recorded and stated together, and once: whoever lost the claim meanwhile changes and states
 * nothing. A complainant's channel whose address was refused is given up in the same transaction.
 */
@Injectable()
export class Settlement {
  constructor(@Inject(UnitRunner) private readonly units: UnitRunner) {}

  /** False when the delivery was no longer the claimer's. */
  settle(delivery: ClaimedDelivery, outcome: Outcome): Promise<boolean> {
    return insistence.execute(() => this.trySettling(delivery, outcome));
  }

  private trySettling(delivery: ClaimedDelivery, outcome: Outcome): Promise<boolean> {
    const { _id, about, time } = delivery;
    return this.units.run([about], { id: _id, time, traceparent: currentTraceparent() }, async (unit) => {
      const held = await unit.find(deliveries, stillHeld(delivery), 1);
      if (held.length === 0) return false;
      this.record(delivery, outcome, unit);
      unit.publish(statementOf(delivery, outcome), about);
      return true;
    });
  }

  private record(delivery: ClaimedDelivery, outcome: Outcome, unit: UnitOfWork): void {
    const { status, channel, attempts, refused } = outcome;
    const reason = outcome.status === 'failed' ? outcome.reason : undefined;
    const $set = { status, channel, attempts, ...(reason !== undefined && { reason }) };
    const $push = { log: { $each: linesOf(outcome), $slice: -longestLog } };
    const update = { $set, $push, $unset: { claim: '' } };
    unit.write(deliveries, { updateOne: { filter: stillHeld(delivery) as never, update: update as never } });
    if (delivery.to !== 'complainant') return;
    for (const broken of refused)
      unit.decide(correspondencePart, delivery.about, { type: 'give-up-channel', channel: broken });
  }
}

function linesOf(outcome: Outcome): readonly LogLine[] {
  const at = new Date();
  const refused = outcome.refused.map(
    (channel) => ({ at, outcome: 'refused', channel, reason: 'address-refused' }) as const,
  );
  if (outcome.status === 'sent') return [...refused, { at, outcome: 'sent', channel: outcome.channel }];
  return refused.length > 0 ? refused : [{ at, outcome: 'refused', reason: outcome.reason }];
}
