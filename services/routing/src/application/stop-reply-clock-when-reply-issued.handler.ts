import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { clockPart } from '../adapters/kafka/clock.part.ts';

type ReplyIssued = EventOf<'ma.jisr.housing-projects.reply-issued.v1'>;

/** The operator has answered; what is measured is the day of the answer. */
@Injectable()
export class StopReplyClockWhenReplyIssuedHandler implements Handler<ReplyIssued> {
  handle(event: ReplyIssued, unit: UnitOfWork): void {
    unit.decide(clockPart, event.subject, { type: 'stop', on: event.data.repliedOn, reason: 'reply-issued' });
  }
}
