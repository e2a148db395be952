import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import { TreatmentTime } from './treatment-time.ts';

type ComplaintReopened = EventOf<'ma.jisr.intake.complaint-reopened.v1'>;

/** A reopened case goes back to who had it last, with a new time to answer. */
@Injectable()
export class RouteCaseAgainWhenComplaintReopenedHandler implements Handler<ComplaintReopened> {
  constructor(private readonly time: TreatmentTime) {}

  handle(event: ComplaintReopened, unit: UnitOfWork): void {
    const from = this.time.holder(event.subject, unit);
    unit.decide(assignmentPart, event.subject, { type: 'reopen' });
    this.time.follow(event.subject, from, event.data.reopenedOn, unit);
  }
}
