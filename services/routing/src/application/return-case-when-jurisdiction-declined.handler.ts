import type { EventOf } from '@jisr/contracts';
import { caseOf, type Handler, type Outcome, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import type { Competence } from '../domain/assignment.ts';
import { candidatesAfter } from '../domain/handover.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { answerOf } from './answer.ts';
import { civilDayOf } from './civil-day.ts';
import { Requesters } from './requesters.ts';
import { RuleBook } from './rule-book.ts';
import { TreatmentTime } from './treatment-time.ts';

type JurisdictionDeclined = EventOf<'ma.jisr.routing.jurisdiction-declined.v1'>;
type Pointer = Parameters<typeof candidatesAfter>[3];

/** The respondent says that the case is not its own: it goes where that points, or to the national desk, or waits for a human. */
@Injectable()
export class ReturnCaseWhenJurisdictionDeclinedHandler implements Handler<JurisdictionDeclined> {
  constructor(
    private readonly rules: RuleBook,
    private readonly requesters: Requesters,
    private readonly time: TreatmentTime,
  ) {}

  handle(event: JurisdictionDeclined, unit: UnitOfWork): Outcome {
    const caseId = caseOf(event);
    const { reason, competentBody, competentEntity } = event.data;
    const named = { ...(competentBody && { competentBody }), ...(competentEntity && { competentEntity }) };
    const { institution: by } = this.requesters.behind(event);
    const on = civilDayOf(event.time);
    const candidates = this.candidates(caseId, { reason, named: competentEntity ?? competentBody }, on, unit);
    const declined = { reason, ...named };
    return answerOf(this.time.decide(caseId, on, { type: 'decline', by, on, declined, candidates }, unit));
  }

  private candidates(caseId: string, pointer: Pointer, on: LocalDate, unit: UnitOfWork): Competence[] {
    const assignment = unit.state(assignmentPart, caseId);
    if (assignment.status !== 'routed') return [];
    const { competence, summary } = assignment;
    const candidates = candidatesAfter(this.rules.jurisdictionOf(competence), competence, summary, pointer);
    return candidates.map((candidate) => this.rules.answered(candidate, on));
  }
}
