import type { EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import { clockPart } from '../adapters/kafka/clock.part.ts';
import { civilDayOf } from './civil-day.ts';
import { RuleBook } from './rule-book.ts';

type ComplaintAdmitted = EventOf<'ma.jisr.intake.complaint-admitted.v1'>;

/** An admitted case goes to whoever is competent, and the operator's legal time to answer starts that day. */
@Injectable()
export class RouteCaseWhenComplaintAdmittedHandler implements Handler<ComplaintAdmitted> {
  constructor(private readonly rules: RuleBook) {}

  handle(event: ComplaintAdmitted, unit: UnitOfWork): void {
    const { institution, reference, track, category, territory, operation } = event.data;
    const where = { ...(territory && { territory }), ...(operation && { operation }) };
    const summary = { institution, reference, track, category, urgency: 'normal', ...where } as const;
    const on = civilDayOf(event.time);
    const competence = this.rules.competence(summary, on);
    const decision = unit.decide(assignmentPart, event.subject, { type: 'route', competence, summary });
    if (isRefused(decision) || !competence) return;
    const deadline = this.rules.deadline(summary, on);
    unit.decide(clockPart, event.subject, { type: 'start', ...deadline, against: competence.respondent });
  }
}
