import type { EventOf } from '@jisr/contracts';
import { caseOf, type Handler, type Outcome, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import type { Competence } from '../domain/assignment.ts';
import { entityAnywhere, entityOf } from '../domain/handover.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { answerOf, unknownCode } from './answer.ts';
import { civilDayOf } from './civil-day.ts';
import { CodeLists } from './code-lists.ts';
import { Requesters } from './requesters.ts';
import { RuleBook } from './rule-book.ts';
import { TreatmentTime } from './treatment-time.ts';

type ReassignmentSubmitted = EventOf<'ma.jisr.routing.reassignment-submitted.v1'>;

/** Whoever has a case hands it to another of its entities or correspondents; the ombudsman may, for a case that came back. */
@Injectable()
export class ReassignCaseWhenReassignmentSubmittedHandler implements Handler<ReassignmentSubmitted> {
  constructor(
    private readonly rules: RuleBook,
    private readonly requesters: Requesters,
    private readonly lists: CodeLists,
    private readonly time: TreatmentTime,
  ) {}

  handle(event: ReassignmentSubmitted, unit: UnitOfWork): Outcome {
    const caseId = caseOf(event);
    const { entity, reason } = event.data;
    if (!this.lists.has('reassignment-reasons', reason)) return unknownCode('/data/reason');
    const by = this.requesters.behind(event);
    const on = civilDayOf(event.time);
    const competence = this.competence(caseId, event.data, on, unit);
    return answerOf(this.time.decide(caseId, on, { type: 'reassign', by, on, reason, entity, competence }, unit));
  }

  private competence(
    caseId: string,
    { entity, correspondent }: ReassignmentSubmitted['data'],
    on: LocalDate,
    unit: UnitOfWork,
  ): Competence | undefined {
    const assignment = unit.state(assignmentPart, caseId);
    if (assignment.status !== 'routed' && assignment.status !== 'returned') return undefined;
    const holder = assignment.status === 'routed' ? assignment.competence : assignment.past.at(-1)?.competence;
    const moved = holder
      ? entityOf(this.rules.jurisdictionOf(holder), holder, entity)
      : entityAnywhere(this.rules.jurisdiction(on), assignment.summary, entity);
    return moved && { ...this.rules.answered(moved, on), ...(correspondent && { correspondent }) };
  }
}
