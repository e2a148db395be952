import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';

type CaseRouted = EventOf<'ma.jisr.routing.case-routed.v1'>;

/** From now on it is known who answers; a case that was returned goes on there. */
@Injectable()
export class HearOfRoutingWhenCaseRoutedHandler implements Handler<CaseRouted> {
  handle(event: CaseRouted, unit: UnitOfWork): void {
    const { respondent } = event.data;
    unit.decide(complaintPart, event.subject, { type: 'hear-of-routing', respondent });
  }
}
