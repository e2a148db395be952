import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { Clocks } from './clocks.ts';

type ComplaintCompleted = EventOf<'ma.jisr.intake.complaint-completed.v1'>;

/** What was missing is there, and the days it took are given back. */
@Injectable()
export class ResumeAdmissibilityClockWhenComplaintCompletedHandler implements Handler<ComplaintCompleted> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: ComplaintCompleted, unit: UnitOfWork): void {
    const move = { on: event.data.completedOn, reason: 'complaint-completed' };
    this.clocks.resume(['admissibility'], event.subject, move, unit);
  }
}
