import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';

type CaseClosed = EventOf<'ma.jisr.housing-projects.case-closed.v1'>;

/** The case has its answer; it can't be given back any more. */
@Injectable()
export class EndAssignmentWhenCaseClosedHandler implements Handler<CaseClosed> {
  handle({ subject }: CaseClosed, unit: UnitOfWork): void {
    unit.decide(assignmentPart, subject, { type: 'end', as: 'closed' });
  }
}
