import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { clockPart } from '../adapters/kafka/clock.part.ts';
import { civilDayOf } from './civil-day.ts';

type ComplaintWithdrawn = EventOf<'ma.jisr.intake.complaint-withdrawn.v1'>;

/** Nobody waits for an answer any more. */
@Injectable()
export class StopReplyClockWhenComplaintWithdrawnHandler implements Handler<ComplaintWithdrawn> {
  handle(event: ComplaintWithdrawn, unit: UnitOfWork): void {
    unit.decide(clockPart, event.subject, { type: 'stop', on: civilDayOf(event.time), reason: 'withdrawn' });
  }
}
