import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';

type CaseClosed = EventOf<'ma.jisr.housing-projects.case-closed.v1'>;

/** From now on there is nothing left to withdraw or to accept. */
@Injectable()
export class HearOfClosureWhenCaseClosedHandler implements Handler<CaseClosed> {
  handle(event: CaseClosed, unit: UnitOfWork): void {
    unit.decide(complaintPart, event.subject, { type: 'hear-of-closure', reason: event.data.reason });
  }
}
