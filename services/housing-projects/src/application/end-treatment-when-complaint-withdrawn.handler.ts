import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { discountCase } from './collective-files.ts';
import { treat } from './treat.ts';

type ComplaintWithdrawn = EventOf<'ma.jisr.intake.complaint-withdrawn.v1'>;

/** Nothing is owed to a complaint that was taken back, and it counts no more towards a collective file. */
@Injectable()
export class EndTreatmentWhenComplaintWithdrawnHandler implements Handler<ComplaintWithdrawn> {
  handle(event: ComplaintWithdrawn, unit: UnitOfWork): void {
    treat(event.subject, { type: 'withdraw' }, unit);
    discountCase(event.subject, unit);
  }
}
