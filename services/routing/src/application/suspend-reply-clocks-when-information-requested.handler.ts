import { civilDayOf } from '@jisr/calendar';
import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { Clocks } from './clocks.ts';

type InformationRequested = EventOf<'ma.jisr.housing-projects.information-requested.v1'>;

/** While the complainant owes an answer the operator's time stands still. */
@Injectable()
export class SuspendReplyClocksWhenInformationRequestedHandler implements Handler<InformationRequested> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: InformationRequested, unit: UnitOfWork): void {
    const move = { on: civilDayOf(event.time), reason: 'information-requested' };
    this.clocks.suspend(['treatment', 'reply-to-mediator'], event.subject, move, unit);
  }
}
