import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { discountCase } from './collective-files.ts';
import { treat } from './treat.ts';

type ComplaintFoundInadmissible = EventOf<'ma.jisr.intake.complaint-found-inadmissible.v1'>;

/** The ombudsman treats the case no further: the operator owes no answer, and it counts no more towards a collective file. */
@Injectable()
export class EndTreatmentWhenComplaintFoundInadmissibleHandler implements Handler<ComplaintFoundInadmissible> {
  handle(event: ComplaintFoundInadmissible, unit: UnitOfWork): void {
    treat(event.subject, { type: 'close' }, unit);
    discountCase(event.subject, unit);
  }
}
