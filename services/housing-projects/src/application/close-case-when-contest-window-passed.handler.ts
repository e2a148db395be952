import { civilDayOf } from '@jisr/calendar';
import type { DueTimer, TimerHandler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { treat } from './treat.ts';

/** Who does not contest in time is taken to be content. */
@Injectable()
export class CloseCaseWhenContestWindowPassedHandler implements TimerHandler {
  handle({ subjectId, dueAt }: DueTimer, unit: UnitOfWork): void {
    treat(subjectId, { type: 'pass-contest-window', on: civilDayOf(dueAt.toISOString()) }, unit);
  }
}
