import { UnitRunner } from '@jisr/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { correspondencePart } from '../adapters/kafka/correspondence.part.ts';
import { DeliveryStore } from '../adapters/mongo/delivery-store.ts';
import { deliveries, longestLog, type Delivery, type LogLine } from './deliveries.ts';
import { Dispatch } from './dispatch.ts';
import { statementOf } from './statement.ts';

/** Only mail comes back. */
const channel = 'email';

/**
 * A mail that was sent and came back: it was not delivered after all, its address is not written to again, and what it said
 * goes by the other channel, under an id of its own.
 */
@Injectable()
export class NoteBounce {
  constructor(
    private readonly store: DeliveryStore,
    private readonly dispatch: Dispatch,
    @Inject(UnitRunner) private readonly units: UnitRunner,
  ) {}

  /** False when no such mail was sent. Noted once, however often it is reported. */
  async run(deliveryId: string): Promise<boolean> {
    const delivery = await this.store.find(deliveryId);
    if (!delivery) return false;
    const { about, time } = delivery;
    await this.units.run([about], { id: deliveryId, time }, async (unit) => {
      const sent = { _id: deliveryId, status: 'sent' as const, channel };
      const [found] = await unit.find<Delivery>(deliveries, sent, 1);
      if (!found) return;
      const line: LogLine = { at: new Date(), outcome: 'returned', channel, reason: 'bounced' };
      const $set = { status: 'returned', reason: 'bounced' };
      const update = { $set, $push: { log: { $each: [line], $slice: -longestLog } } };
      unit.write(deliveries, { updateOne: { filter: sent as never, update: update as never } });
      const { attempts } = found;
      unit.publish(statementOf(found, { status: 'failed', reason: 'bounced', channel, attempts }), about);
      if (found.to === 'complainant') unit.decide(correspondencePart, about, { type: 'give-up-channel', channel });
      const { _id, to, template, language, params, items, traceparent, channels } = found;
      const [other, ...more] = channels.filter((one) => one !== channel);
      if (other === undefined) return;
      const rest = { ...(items && { items }), ...(traceparent !== undefined && { traceparent }) };
      const again = { about, to, template, language, params, time, ...rest, channels: [other, ...more] };
      this.dispatch.send({ _id: `${_id}.${other}`, ...again }, unit);
    });
    return true;
  }
}
