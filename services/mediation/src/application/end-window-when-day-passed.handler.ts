import { civilDayOf } from '@jisr/calendar';
import type { DueTimer, TimerHandler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';

/** Who does not answer or act in time has answered by silence. */
@Injectable()
export class EndWindowWhenDayPassedHandler implements TimerHandler {
  constructor(private readonly desk: CaseDesk) {}

  handle({ subjectId, dueAt }: DueTimer, unit: UnitOfWork): void {
    this.desk.hear(subjectId, { type: 'pass-window', on: civilDayOf(dueAt.toISOString()) }, unit);
  }
}
