import { civilDayOf } from '@jisr/calendar';
import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import { Clocks } from './clocks.ts';

type CaseClosed = EventOf<'ma.jisr.housing-projects.case-closed.v1' | 'ma.jisr.mediation.case-closed.v1'>;

/** The case is over, on whichever track; it can't be given back any more, and nothing runs. */
@Injectable()
export class EndAssignmentWhenCaseClosedHandler implements Handler<CaseClosed> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: CaseClosed, unit: UnitOfWork): void {
    unit.decide(assignmentPart, event.subject, { type: 'end', as: 'closed' });
    this.clocks.stopAll(event.subject, { on: civilDayOf(event.time), reason: 'closed' }, unit);
  }
}
