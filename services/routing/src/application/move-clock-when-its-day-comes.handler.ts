import { civilDayOf } from '@jisr/calendar';
import { isRefused } from '@jisr/decider';
import type { DueTimer, TimerHandler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import { clockParts } from '../adapters/kafka/clock.part.ts';
import { clockKinds, type ClockEvent, type ClockKind } from '../domain/clock.ts';
import { entityAt } from '../domain/handover.ts';
import { levelAt } from '../domain/ladder.ts';
import { Clocks } from './clocks.ts';
import { RuleBook } from './rule-book.ts';

/** Time alone moves a clock: it warns, it is breached, and the case climbs the ladder of its rule. */
@Injectable()
export class MoveClockWhenItsDayComesHandler implements TimerHandler {
  constructor(
    private readonly clocks: Clocks,
    private readonly rules: RuleBook,
  ) {}

  handle({ subjectId, dueAt, data }: DueTimer, unit: UnitOfWork): void {
    const kind = clockKinds.find((known) => known === data['clock']);
    if (!kind) throw new Error(`no clock of kind ${String(data['clock'])}`);
    const decision = this.clocks.reach(kind, subjectId, civilDayOf(dueAt.toISOString()), unit);
    if (isRefused(decision)) return;
    for (const event of decision.accepted) this.climb(kind, subjectId, event, unit);
  }

  private climb(clock: ClockKind, caseId: string, event: ClockEvent, unit: UnitOfWork): void {
    const assignment = unit.state(assignmentPart, caseId);
    const run = unit.state(clockParts[clock], caseId);
    const share = shareOf(event);
    if (assignment.status !== 'routed' || !('terms' in run) || share === undefined) return;
    const { ladder } = run.terms;
    const to = levelAt(ladder, share);
    if (!to) return;
    const entity = entityAt(this.rules.jurisdictionOf(assignment.competence), assignment.competence, to);
    const because = { clock, rule: ladder.rule, reason: share < 1 ? 'warned' : 'breached' } as const;
    unit.decide(assignmentPart, caseId, { type: 'escalate', to, entity, because });
  }
}

/** The share of the time that an event says is used up; the breach is the whole of it. */
function shareOf(event: ClockEvent): number | undefined {
  if (event.type === 'clock-breached') return 1;
  return event.type === 'clock-warned' || event.type === 'clock-overdue' ? event.share : undefined;
}
