import { institutionOfSource, type EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import { caseOf, type Handler, type Outcome, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import { clockPart } from '../adapters/kafka/clock.part.ts';
import { civilDayOf } from './civil-day.ts';

type JurisdictionDeclined = EventOf<'ma.jisr.routing.jurisdiction-declined.v1'>;

/** The respondent says that the case is not its own; its clock stops, the case waits for another body. */
@Injectable()
export class ReturnCaseWhenJurisdictionDeclinedHandler implements Handler<JurisdictionDeclined> {
  handle(event: JurisdictionDeclined, unit: UnitOfWork): Outcome {
    const caseId = caseOf(event);
    const { reason, competentBody } = event.data;
    const declined = { reason, ...(competentBody !== undefined && { competentBody }) };
    const by = institutionOfSource(event.source) ?? '';
    const decision = unit.decide(assignmentPart, caseId, { type: 'decline', by, declined });
    if (isRefused(decision)) {
      const code = decision.refused;
      return code === 'not-routed' ? 'held' : { rejected: [{ pointer: '', code }] };
    }
    unit.decide(clockPart, caseId, { type: 'stop', on: civilDayOf(event.time), reason: 'returned' });
  }
}
