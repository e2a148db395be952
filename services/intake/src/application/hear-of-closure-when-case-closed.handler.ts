import { civilDayOf } from '@jisr/calendar';
import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';
import { Terms } from './terms.ts';

type CaseClosed = EventOf<'ma.jisr.housing-projects.case-closed.v1'>;

/** The operator owes nothing any more: what is left is to rate the case, or to ask for its reopening. */
@Injectable()
export class HearOfClosureWhenCaseClosedHandler implements Handler<CaseClosed> {
  constructor(private readonly terms: Terms) {}

  handle(event: CaseClosed, unit: UnitOfWork): void {
    const end = this.terms.ofEnd(civilDayOf(event.time), unit.state(complaintPart, event.subject));
    const { reason } = event.data;
    unit.decide(complaintPart, event.subject, { type: 'hear-of-closure', from: 'operator', reason, ...end });
  }
}
