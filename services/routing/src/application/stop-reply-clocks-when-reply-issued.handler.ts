import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { Clocks } from './clocks.ts';

type ReplyIssued = EventOf<'ma.jisr.housing-projects.reply-issued.v1'>;

/** The operator has answered, whoever asked; what is measured is the day of the answer. */
@Injectable()
export class StopReplyClocksWhenReplyIssuedHandler implements Handler<ReplyIssued> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: ReplyIssued, unit: UnitOfWork): void {
    const move = { on: event.data.repliedOn, reason: 'reply-issued' };
    this.clocks.stop(['acknowledgement', 'treatment', 'reply-to-mediator'], event.subject, move, unit);
  }
}
