import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';

type ClockBreached = EventOf<'ma.jisr.routing.clock-breached.v1'>;

/** An operator that lets the legal time to reply pass can't keep the ombudsman from recommending (law 14-16). */
@Injectable()
export class HearOfSilenceWhenClockBreachedHandler implements Handler<ClockBreached> {
  constructor(private readonly desk: CaseDesk) {}

  handle(event: ClockBreached, unit: UnitOfWork): void {
    if (event.data.clock === 'reply-to-mediator') this.desk.hear(event.subject, { type: 'hear-of-silence' }, unit);
  }
}
