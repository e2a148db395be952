import { civilDayOf } from '@jisr/calendar';
import type { DueTimer, TimerHandler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { treat } from './treat.ts';

/** Who does not answer in time holds the operator up no longer. */
@Injectable()
export class ResumeTreatmentWhenInformationWindowPassedHandler implements TimerHandler {
  handle({ subjectId, dueAt }: DueTimer, unit: UnitOfWork): void {
    treat(subjectId, { type: 'pass-information-window', on: civilDayOf(dueAt.toISOString()) }, unit);
  }
}
