import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';

import { Clocks } from './clocks.ts';

type InformationReceived = EventOf<'ma.jisr.housing-projects.information-received.v1'>;

/** The complainant has answered, and the days it took are given back to the operator. */
@Injectable()
export class ResumeReplyClocksWhenInformationReceivedHandler implements Handler<InformationReceived> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: InformationReceived, unit: UnitOfWork): void {
    const move = { on: event.data.receivedOn, reason: 'information-received' };
    this.clocks.resume(['treatment', 'reply-to-mediator'], event.subject, move, unit);
  }
}
