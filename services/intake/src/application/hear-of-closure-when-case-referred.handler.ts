import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';
import { Terms } from './terms.ts';

type CaseReferred = EventOf<'ma.jisr.mediation.case-referred.v1'>;

/** What the head of government has is out of the Médiateur's hands: for the complainant the case has ended. */
@Injectable()
export class HearOfClosureWhenCaseReferredHandler implements Handler<CaseReferred> {
  constructor(private readonly terms: Terms) {}

  handle(event: CaseReferred, unit: UnitOfWork): void {
    const end = this.terms.ofEnd(event.data.referredOn, unit.state(complaintPart, event.subject));
    unit.decide(complaintPart, event.subject, {
      type: 'hear-of-closure',
      from: 'mediator',
      reason: 'referred',
      ...end,
    });
  }
}
