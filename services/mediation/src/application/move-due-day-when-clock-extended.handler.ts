import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';

type ClockExtended = EventOf<'ma.jisr.routing.clock-extended.v1'>;

/** What routing's clock gives the operator, its silence is not held against before. */
@Injectable()
export class MoveDueDayWhenClockExtendedHandler implements Handler<ClockExtended> {
  constructor(private readonly desk: CaseDesk) {}

  handle(event: ClockExtended, unit: UnitOfWork): void {
    const { clock: of, dueOn } = event.data;
    if (of === 'recommendation-answer' || of === 'recommendation-execution')
      this.desk.hear(event.subject, { type: 'hear-of-extension', of, dueOn }, unit);
  }
}
