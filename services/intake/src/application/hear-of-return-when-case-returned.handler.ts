import { civilDayOf } from '@jisr/calendar';
import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';

type CaseReturned = EventOf<'ma.jisr.routing.case-returned.v1'>;

/** The operator is not competent: until the case is routed again nobody answers, and the way to the Médiateur is open. */
@Injectable()
export class HearOfReturnWhenCaseReturnedHandler implements Handler<CaseReturned> {
  handle(event: CaseReturned, unit: UnitOfWork): void {
    unit.decide(complaintPart, event.subject, { type: 'hear-of-return', on: civilDayOf(event.time) });
  }
}
