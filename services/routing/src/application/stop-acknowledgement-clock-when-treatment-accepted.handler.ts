import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { Clocks } from './clocks.ts';

type TreatmentAccepted = EventOf<'ma.jisr.housing-projects.treatment-accepted.v1'>;

/** The complainant knows that the operator takes the case on. */
@Injectable()
export class StopAcknowledgementClockWhenTreatmentAcceptedHandler implements Handler<TreatmentAccepted> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: TreatmentAccepted, unit: UnitOfWork): void {
    const move = { on: event.data.acceptedOn, reason: 'stated' };
    this.clocks.stop(['acknowledgement'], event.subject, move, unit);
  }
}
