import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { treat } from './treat.ts';

type ReplyAccepted = EventOf<'ma.jisr.intake.reply-accepted.v1'>;

/** The complainant is content; nothing is owed any more. */
@Injectable()
export class CloseCaseWhenReplyAcceptedHandler implements Handler<ReplyAccepted> {
  handle(event: ReplyAccepted, unit: UnitOfWork): void {
    treat(event.subject, { type: 'accept' }, unit);
  }
}
