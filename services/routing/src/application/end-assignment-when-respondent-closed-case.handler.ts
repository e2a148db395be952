import type { EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import { civilDayOf } from './civil-day.ts';
import { Clocks } from './clocks.ts';
import { TreatmentTime } from './treatment-time.ts';

type CaseClosed = EventOf<'ma.jisr.housing-projects.case-closed.v1'>;

/** The case is over and nothing runs, unless the closure crossed a contest or the way to the Médiateur. */
@Injectable()
export class EndAssignmentWhenRespondentClosedCaseHandler implements Handler<CaseClosed> {
  constructor(
    private readonly time: TreatmentTime,
    private readonly clocks: Clocks,
  ) {}

  handle(event: CaseClosed, unit: UnitOfWork): void {
    const replyOwed = this.time.isOwed(event.subject, unit);
    const decision = unit.decide(assignmentPart, event.subject, { type: 'respondent-closes', replyOwed });
    if (isRefused(decision)) return;
    this.clocks.stopAll(event.subject, { on: civilDayOf(event.time), reason: 'closed' }, unit);
  }
}
