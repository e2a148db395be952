import type { UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import type { ClockEvent, ClockKind } from '../domain/clock.ts';
import { entityAt } from '../domain/handover.ts';
import { levelAt, type Ladder } from '../domain/ladder.ts';
import { RuleBook } from './rule-book.ts';

/** The ladders that a late case climbs. */
@Injectable()
export class Ladders {
  constructor(private readonly rules: RuleBook) {}

  /** Takes a case up the ladder of a clock, as far as each of the clock's moves calls for. */
  climb(clock: ClockKind, caseId: string, ladder: Ladder, moves: readonly ClockEvent[], unit: UnitOfWork): void {
    for (const share of moves.flatMap(shareOf)) this.reach(clock, caseId, ladder, share, unit);
  }

  private reach(clock: ClockKind, caseId: string, ladder: Ladder, share: number, unit: UnitOfWork): void {
    const assignment = unit.state(assignmentPart, caseId);
    const to = levelAt(ladder, share);
    if (assignment.status !== 'routed' || !to) return;
    const entity = entityAt(this.rules.jurisdictionOf(assignment.competence), assignment.competence, to);
    const because = { clock, rule: ladder.rule, reason: share < 1 ? 'warned' : 'breached' } as const;
    unit.decide(assignmentPart, caseId, { type: 'escalate', to, entity, because });
  }
}

/** The share of the time that an event says is used up; the breach is the whole of it. */
function shareOf(event: ClockEvent): readonly number[] {
  if (event.type === 'clock-breached') return [1];
  return event.type === 'clock-warned' || event.type === 'clock-overdue' ? [event.share] : [];
}
