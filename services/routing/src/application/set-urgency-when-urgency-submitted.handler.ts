import type { EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import { caseOf, type Handler, type Outcome, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import { answerOf, unknownCode } from './answer.ts';
import { civilDayOf } from './civil-day.ts';
import { Clocks } from './clocks.ts';
import { CodeLists } from './code-lists.ts';
import { Requesters } from './requesters.ts';

type UrgencySubmitted = EventOf<'ma.jisr.routing.urgency-submitted.v1'>;

/** The ombudsman says how urgent a case is; what runs goes on under the rule of that urgency. */
@Injectable()
export class SetUrgencyWhenUrgencySubmittedHandler implements Handler<UrgencySubmitted> {
  constructor(
    private readonly requesters: Requesters,
    private readonly lists: CodeLists,
    private readonly clocks: Clocks,
  ) {}

  handle(event: UrgencySubmitted, unit: UnitOfWork): Outcome {
    const caseId = caseOf(event);
    const { urgency, reason } = event.data;
    if (!this.lists.has('urgency-reasons', reason)) return unknownCode('/data/reason');
    const by = this.requesters.behind(event);
    const decision = unit.decide(assignmentPart, caseId, { type: 'set-urgency', by, urgency, reason });
    if (!isRefused(decision)) {
      const move = { on: civilDayOf(event.time), reason: 'urgency-set' };
      this.clocks.changeUrgency(caseId, move, unit);
    }
    return answerOf(decision);
  }
}
