import type { Decision } from '@jisr/decider';
import { isRefused } from '@jisr/decider';
import type { UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import { clockParts } from '../adapters/kafka/clock.part.ts';
import { isOver } from '../domain/assignment.decider.ts';
import type { CaseSummary } from '../domain/assignment.ts';
import { clockKinds, type ClockCommand, type ClockEvent, type ClockKind, type ClockRefusal } from '../domain/clock.ts';
import { nextDayOf } from '../domain/clock.moments.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { startOf } from './civil-day.ts';
import { Ladders } from './ladders.ts';
import { RuleBook } from './rule-book.ts';

/** Kind of the timer that moves a clock; frozen while such timers run. */
export const clockTimer = 'clock';

const never: LocalDate = '9999-12-31';

interface Start {
  readonly track: CaseSummary['track'];
  readonly against: string;
  readonly on: LocalDate;
  readonly reason: string;
  /** The day that the act itself names, when it does. */
  readonly dueOn?: LocalDate;
}

interface Move {
  readonly on: LocalDate;
  readonly reason: string;
}

/**
 * The legal clocks of a case, under the rules of the day of its registration, each with the one timer that its next move needs. A case climbs
 * the ladder of a clock as that warns and is breached, whether its timer or an act of a later day has it say so.
 */
@Injectable()
export class Clocks {
  constructor(
    private readonly rules: RuleBook,
    private readonly ladders: Ladders,
  ) {}

  /** Starts a clock of a case, unless the case is over: nothing is owed to it any more. */
  start(kind: ClockKind, caseId: string, { track, ...start }: Start, unit: UnitOfWork): void {
    const assignment = unit.state(assignmentPart, caseId);
    if (isOver(assignment)) return;
    const filed = { urgency: 'normal', registeredOn: start.on } as const;
    const { urgency, registeredOn } = assignment.status === 'unrouted' ? filed : assignment.summary;
    const terms = this.rules.terms(kind, { track, urgency }, registeredOn);
    this.move(kind, caseId, { type: 'start', ...start, terms, calendar: this.rules.calendar(start.on) }, unit);
  }

  suspend(kinds: readonly ClockKind[], caseId: string, move: Move, unit: UnitOfWork): void {
    this.reach(kinds, caseId, move.on, unit);
    for (const kind of kinds) this.move(kind, caseId, { type: 'suspend', ...move }, unit);
  }

  resume(kinds: readonly ClockKind[], caseId: string, move: Move, unit: UnitOfWork): void {
    const calendar = this.rules.calendar(move.on);
    for (const kind of kinds) this.move(kind, caseId, { type: 'resume', ...move, calendar }, unit);
  }

  stop(kinds: readonly ClockKind[], caseId: string, move: Move, unit: UnitOfWork): void {
    this.reach(kinds, caseId, move.on, unit);
    for (const kind of kinds) this.move(kind, caseId, { type: 'stop', ...move }, unit);
  }

  stopAll(caseId: string, move: Move, unit: UnitOfWork): void {
    this.stop(clockKinds, caseId, move, unit);
  }

  extend(kind: ClockKind, caseId: string, extension: Move & { readonly by: string }, unit: UnitOfWork) {
    const calendar = this.rules.calendar(extension.on);
    return this.move(kind, caseId, { type: 'extend', ...extension, calendar }, unit);
  }

  /** Puts every clock that has begun under the rule of the urgency that its case has now. */
  changeUrgency(caseId: string, move: Move, unit: UnitOfWork): void {
    const assignment = unit.state(assignmentPart, caseId);
    if (!('summary' in assignment)) return;
    const { urgency, registeredOn } = assignment.summary;
    const calendar = this.rules.calendar(move.on);
    for (const kind of clockKinds) {
      const clock = unit.state(clockParts[kind], caseId);
      if (clock.status === 'idle' || clock.status === 'stopped') continue;
      const terms = this.rules.terms(kind, { track: clock.terms.track, urgency }, registeredOn);
      this.move(kind, caseId, { type: 'change-terms', ...move, terms, calendar }, unit);
    }
  }

  /** What time has brought to clocks by a day, day by day, as their timers would have said it. */
  reach(kinds: readonly ClockKind[], caseId: string, until: LocalDate, unit: UnitOfWork): void {
    for (const kind of kinds) {
      const next = () => nextDayOf(unit.state(clockParts[kind], caseId)) ?? never;
      for (let on = next(); on <= until; on = next()) this.move(kind, caseId, { type: 'reach', on }, unit);
    }
  }

  private move(
    kind: ClockKind,
    caseId: string,
    command: ClockCommand,
    unit: UnitOfWork,
  ): Decision<ClockEvent, ClockRefusal> {
    const clock = unit.state(clockParts[kind], caseId);
    const decision = unit.decide(clockParts[kind], caseId, command);
    if (isRefused(decision)) return decision;
    this.follow(kind, caseId, unit);
    if ('terms' in clock) this.ladders.climb(kind, caseId, clock.terms.ladder, decision.accepted, unit);
    return decision;
  }

  /** One timer a clock, at the start of the day on which it has something to say. */
  private follow(kind: ClockKind, caseId: string, unit: UnitOfWork): void {
    const id = `${clockTimer}|${kind}|${caseId}`;
    const day = nextDayOf(unit.state(clockParts[kind], caseId));
    if (day === undefined) return unit.cancel(id);
    unit.schedule({ id, kind: clockTimer, subjectId: caseId, dueAt: startOf(day), data: { clock: kind } });
  }
}
