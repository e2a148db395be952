import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { Clocks } from './clocks.ts';

type SettlementReached = EventOf<'ma.jisr.mediation.settlement-reached.v1'>;

/** Both sides agreed; the letter of the Médiateur needs no answer any more. */
@Injectable()
export class StopReplyClockWhenSettlementReachedHandler implements Handler<SettlementReached> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: SettlementReached, unit: UnitOfWork): void {
    const move = { on: event.data.reachedOn, reason: 'settlement-reached' };
    this.clocks.stop(['reply-to-mediator'], event.subject, move, unit);
  }
}
