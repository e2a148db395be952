import { institutionOfSource, type EventOf } from '@jisr/contracts';
import { caseOf, type Handler, type Outcome, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';
import { answer } from './refusal.ts';

type AcceptanceSubmitted = EventOf<'ma.jisr.intake.acceptance-submitted.v1'>;

/** The complainant is content with the reply; the case need not wait for the contest window. */
@Injectable()
export class AcceptReplyWhenAcceptanceSubmittedHandler implements Handler<AcceptanceSubmitted> {
  handle(event: AcceptanceSubmitted, unit: UnitOfWork): Outcome {
    const by = institutionOfSource(event.source) ?? '';
    return answer(unit.decide(complaintPart, caseOf(event), { type: 'accept-reply', by }), 'reply-awaited');
  }
}
