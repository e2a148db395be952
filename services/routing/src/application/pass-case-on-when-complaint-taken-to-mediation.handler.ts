import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import { Clocks } from './clocks.ts';

type ComplaintTakenToMediation = EventOf<'ma.jisr.intake.complaint-taken-to-mediation.v1'>;

/** The case goes on in the Médiateur's hands, with who has it and its history; what ran on the direct track stops. */
@Injectable()
export class PassCaseOnWhenComplaintTakenToMediationHandler implements Handler<ComplaintTakenToMediation> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: ComplaintTakenToMediation, unit: UnitOfWork): void {
    unit.decide(assignmentPart, event.subject, { type: 'take-to-mediation' });
    const move = { on: event.data.takenOn, reason: 'taken-to-mediation' };
    this.clocks.stopAll(event.subject, move, unit);
  }
}
