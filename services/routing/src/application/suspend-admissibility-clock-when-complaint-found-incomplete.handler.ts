import { civilDayOf } from '@jisr/calendar';
import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { Clocks } from './clocks.ts';

type ComplaintFoundIncomplete = EventOf<'ma.jisr.intake.complaint-found-incomplete.v1'>;

/** Nobody can judge what is not complete: the time stands still until it is. */
@Injectable()
export class SuspendAdmissibilityClockWhenComplaintFoundIncompleteHandler implements Handler<ComplaintFoundIncomplete> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: ComplaintFoundIncomplete, unit: UnitOfWork): void {
    const move = { on: civilDayOf(event.time), reason: 'complaint-found-incomplete' };
    this.clocks.suspend(['admissibility'], event.subject, move, unit);
  }
}
