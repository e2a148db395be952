import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import { clockPart } from '../adapters/kafka/clock.part.ts';
import { civilDayOf } from './civil-day.ts';

type ComplaintWithdrawn = EventOf<'ma.jisr.intake.complaint-withdrawn.v1'>;

/** Nobody waits for an answer any more, and nobody can give the case back. */
@Injectable()
export class EndAssignmentWhenComplaintWithdrawnHandler implements Handler<ComplaintWithdrawn> {
  handle(event: ComplaintWithdrawn, unit: UnitOfWork): void {
    unit.decide(assignmentPart, event.subject, { type: 'end', as: 'withdrawn' });
    unit.decide(clockPart, event.subject, { type: 'stop', on: civilDayOf(event.time), reason: 'withdrawn' });
  }
}
