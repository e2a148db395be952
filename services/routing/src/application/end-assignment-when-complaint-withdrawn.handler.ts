import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import { civilDayOf } from './civil-day.ts';
import { Clocks } from './clocks.ts';

type ComplaintWithdrawn = EventOf<'ma.jisr.intake.complaint-withdrawn.v1'>;

/** Nobody waits for an act any more, and nobody can give the case back. */
@Injectable()
export class EndAssignmentWhenComplaintWithdrawnHandler implements Handler<ComplaintWithdrawn> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: ComplaintWithdrawn, unit: UnitOfWork): void {
    this.clocks.stopAll(event.subject, { on: civilDayOf(event.time), reason: 'withdrawn' }, unit);
    unit.decide(assignmentPart, event.subject, { type: 'end', as: 'withdrawn' });
  }
}
