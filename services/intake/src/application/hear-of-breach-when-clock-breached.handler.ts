import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';

type ClockBreached = EventOf<'ma.jisr.routing.clock-breached.v1'>;

/** From now on the complainant may go to the Médiateur without waiting for a reply. */
@Injectable()
export class HearOfBreachWhenClockBreachedHandler implements Handler<ClockBreached> {
  handle(event: ClockBreached, unit: UnitOfWork): void {
    unit.decide(complaintPart, event.subject, { type: 'hear-of-breach', on: event.data.on });
  }
}
