import type { Decision } from '@jisr/decider';
import type { UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import { clockParts } from '../adapters/kafka/clock.part.ts';
import type { AssignmentCommand, AssignmentEvent, AssignmentRefusal } from '../domain/assignment.ts';
import type { ClockKind } from '../domain/clock.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { Clocks } from './clocks.ts';

const owedByRespondent: readonly ClockKind[] = ['treatment', 'reply-to-mediator'];

/** The respondent's time to answer a case: it runs against an institution, whichever of its entities has the case. */
@Injectable()
export class TreatmentTime {
  constructor(private readonly clocks: Clocks) {}

  /**
   * Decides on who has a case, and lets its clocks follow. Up to that day time concerns who had it: what it has brought
   * is stated before. When the case goes from one institution to another, or from nobody, what ran against the one
   * stops, and on the direct track the time of treatment of the other starts; on the other the Médiateur's letter starts it.
   */
  decide(
    caseId: string,
    on: LocalDate,
    command: AssignmentCommand,
    unit: UnitOfWork,
  ): Decision<AssignmentEvent, AssignmentRefusal> {
    this.clocks.reach(owedByRespondent, caseId, on, unit);
    const from = this.holder(caseId, unit);
    const decision = unit.decide(assignmentPart, caseId, command);
    if (this.holder(caseId, unit) !== from) this.passOn(caseId, on, unit);
    return decision;
  }

  /** On the direct track, whoever has the case owes a reply from a day on. */
  start(caseId: string, start: { readonly on: LocalDate; readonly reason: string }, unit: UnitOfWork): void {
    const assignment = unit.state(assignmentPart, caseId);
    if (assignment.status !== 'routed') return;
    const { competence, summary } = assignment;
    if (summary.track === 'mediation') return;
    const owed = { track: 'direct', against: competence.respondent, ...start } as const;
    this.clocks.start('treatment', caseId, owed, unit);
  }

  /** True while the respondent owes a reply to the complainant. */
  isOwed(caseId: string, unit: UnitOfWork): boolean {
    return 'terms' in unit.state(clockParts.treatment, caseId);
  }

  /** The institution that has the case; none while nobody has it. */
  private holder(caseId: string, unit: UnitOfWork): string | undefined {
    const assignment = unit.state(assignmentPart, caseId);
    return assignment.status === 'routed' ? assignment.competence.respondent : undefined;
  }

  private passOn(caseId: string, on: LocalDate, unit: UnitOfWork): void {
    this.clocks.stop(owedByRespondent, caseId, { on, reason: 'returned' }, unit);
    this.start(caseId, { on, reason: 'case-routed' }, unit);
  }
}
