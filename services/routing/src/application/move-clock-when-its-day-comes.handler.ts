import type { DueTimer, TimerHandler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { clockKinds } from '../domain/clock.ts';
import { civilDayOf } from './civil-day.ts';
import { Clocks } from './clocks.ts';

/** Time alone moves a clock: it warns, and it is breached. */
@Injectable()
export class MoveClockWhenItsDayComesHandler implements TimerHandler {
  constructor(private readonly clocks: Clocks) {}

  handle({ subjectId, dueAt, data }: DueTimer, unit: UnitOfWork): void {
    const kind = clockKinds.find((known) => known === data['clock']);
    if (!kind) throw new Error(`no clock of kind ${String(data['clock'])}`);
    this.clocks.reach([kind], subjectId, civilDayOf(dueAt.toISOString()), unit);
  }
}
