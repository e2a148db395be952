import type { UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import { clockParts } from '../adapters/kafka/clock.part.ts';
import type { ClockKind } from '../domain/clock.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { Clocks } from './clocks.ts';

const owedByRespondent: readonly ClockKind[] = ['treatment', 'reply-to-mediator'];

/** The respondent's time to answer a case: it runs against an institution, and goes on whichever of its entities has the case. */
@Injectable()
export class TreatmentTime {
  constructor(private readonly clocks: Clocks) {}

  /**
   * Stops what runs against an institution that no longer has the case, and starts the time of treatment of the one that
   * has it, on the direct track. On the other it is the Médiateur's letter that starts a clock.
   */
  follow(caseId: string, on: LocalDate, unit: UnitOfWork): void {
    const assignment = unit.state(assignmentPart, caseId);
    const holder = assignment.status === 'routed' ? assignment.competence.respondent : undefined;
    const left = owedByRespondent.filter((kind) => {
      const clock = unit.state(clockParts[kind], caseId);
      return 'against' in clock && clock.against !== holder;
    });
    this.clocks.stop(left, caseId, { on, reason: 'returned' }, unit);
    if (assignment.status !== 'routed' || assignment.summary.track !== 'direct') return;
    const start = { against: assignment.competence.respondent, on, reason: 'case-routed' };
    this.clocks.start('treatment', caseId, start, unit);
  }
}
