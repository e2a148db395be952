import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';
import { Terms } from './terms.ts';

type CaseClosed = EventOf<'ma.jisr.mediation.case-closed.v1'>;

/** The Médiateur has ended the case: what is left is to rate it, or to ask for its reopening. */
@Injectable()
export class HearOfClosureWhenMediationClosedHandler implements Handler<CaseClosed> {
  constructor(private readonly terms: Terms) {}

  handle(event: CaseClosed, unit: UnitOfWork): void {
    const { reason, closedOn } = event.data;
    const end = this.terms.ofEnd(closedOn, unit.state(complaintPart, event.subject));
    unit.decide(complaintPart, event.subject, { type: 'hear-of-closure', from: 'mediator', reason, ...end });
  }
}
