import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { TreatmentTime } from './treatment-time.ts';

type ComplaintReopened = EventOf<'ma.jisr.intake.complaint-reopened.v1'>;

/** A reopened case goes back to who had it last, with a new time to answer. */
@Injectable()
export class RouteCaseAgainWhenComplaintReopenedHandler implements Handler<ComplaintReopened> {
  constructor(private readonly time: TreatmentTime) {}

  handle(event: ComplaintReopened, unit: UnitOfWork): void {
    this.time.decide(event.subject, event.data.reopenedOn, { type: 'reopen' }, unit);
  }
}
