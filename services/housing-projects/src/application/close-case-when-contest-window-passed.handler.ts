import type { DueTimer, TimerHandler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { treatmentPart } from '../adapters/kafka/treatment.part.ts';
import { civilDayOf } from './civil-day.ts';

/** Who does not contest in time is taken to be content. */
@Injectable()
export class CloseCaseWhenContestWindowPassedHandler implements TimerHandler {
  handle({ subjectId, dueAt }: DueTimer, unit: UnitOfWork): void {
    unit.decide(treatmentPart, subjectId, { type: 'pass-contest-window', on: civilDayOf(dueAt.toISOString()) });
  }
}
