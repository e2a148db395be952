import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import { civilDayOf } from './civil-day.ts';
import { Clocks } from './clocks.ts';

type CaseClosed = EventOf<'ma.jisr.mediation.case-closed.v1'>;

/** The Médiateur has the last word on its track: the case can't be given back any more, and nothing runs. */
@Injectable()
export class EndAssignmentWhenOmbudsmanClosedCaseHandler implements Handler<CaseClosed> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: CaseClosed, unit: UnitOfWork): void {
    this.clocks.stopAll(event.subject, { on: civilDayOf(event.time), reason: 'closed' }, unit);
    unit.decide(assignmentPart, event.subject, { type: 'end', as: 'closed' });
  }
}
