import { civilDayOf } from '@jisr/calendar';
import type { DueTimer, TimerHandler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';
import { registrationOf } from '../domain/standing.ts';
import { Terms } from './terms.ts';

/** Who does not complete a complaint in time is told why it is not treated. */
@Injectable()
export class FindInadmissibleWhenCompletionWindowPassedHandler implements TimerHandler {
  constructor(private readonly terms: Terms) {}

  handle({ subjectId, dueAt }: DueTimer, unit: UnitOfWork): void {
    const on = civilDayOf(dueAt.toISOString());
    const ground = this.terms.ground('incomplete', registrationOf(unit.state(complaintPart, subjectId)) ?? on);
    unit.decide(complaintPart, subjectId, { type: 'pass-completion-window', on, ground });
  }
}
