import { civilDayOf } from '@jisr/calendar';
import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { treat } from './treat.ts';

type CaseReturned = EventOf<'ma.jisr.routing.case-returned.v1'>;

/** The case is no longer this operator's. */
@Injectable()
export class EndTreatmentWhenCaseReturnedHandler implements Handler<CaseReturned> {
  handle({ subject, time, data }: CaseReturned, unit: UnitOfWork): void {
    treat(subject, { type: 'return', act: data.causedBy, on: civilDayOf(time) }, unit);
  }
}
