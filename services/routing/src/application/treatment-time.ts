import type { LocalDate } from '@jisr/calendar';
import type { UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';

import type { ClockKind } from '../domain/clock.ts';
import { Clocks } from './clocks.ts';

const owedByRespondent: readonly ClockKind[] = ['treatment', 'reply-to-mediator'];

/** The respondent's time to answer a case: it runs against an institution, whichever of its entities has the case. */
@Injectable()
export class TreatmentTime {
  constructor(private readonly clocks: Clocks) {}

  /** The institution that has the case; none while nobody has it. */
  holder(caseId: string, unit: UnitOfWork): string | undefined {
    const assignment = unit.state(assignmentPart, caseId);
    return assignment.status === 'routed' ? assignment.competence.respondent : undefined;
  }

  /**
   * Follows a case that came from one institution to another, or from nobody: what ran against the one stops, and on the
   * direct track the time of treatment of the other starts. On the other track it is the Médiateur's letter that starts a clock.
   */
  follow(caseId: string, from: string | undefined, on: LocalDate, unit: UnitOfWork): void {
    const against = this.holder(caseId, unit);
    if (against === from) return;
    this.clocks.stop(owedByRespondent, caseId, { on, reason: 'returned' }, unit);
    const assignment = unit.state(assignmentPart, caseId);
    if (against === undefined || assignment.status !== 'routed' || assignment.summary.track !== 'direct') return;
    this.clocks.start('treatment', caseId, { against, on, reason: 'case-routed' }, unit);
  }
}
