import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { civilDayOf } from './civil-day.ts';
import { Clocks } from './clocks.ts';

type ComplaintRegistered = EventOf<'ma.jisr.intake.complaint-registered.v1'>;

/** Whoever received a complaint owes a first act: the operator an acknowledgement, the ombudsman a word on admissibility. */
@Injectable()
export class StartFirstClockWhenComplaintRegisteredHandler implements Handler<ComplaintRegistered> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: ComplaintRegistered, unit: UnitOfWork): void {
    const { track, institution: against } = event.data;
    const kind = track === 'direct' ? 'acknowledgement' : 'admissibility';
    const on = civilDayOf(event.time);
    this.clocks.start(kind, event.subject, { track, against, on, reason: 'complaint-registered' }, unit);
  }
}
