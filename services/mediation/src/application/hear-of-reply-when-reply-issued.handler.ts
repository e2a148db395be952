import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';

type ReplyIssued = EventOf<'ma.jisr.housing-projects.reply-issued.v1'>;

/** The operator has answered the letter; the ombudsman judges it next. */
@Injectable()
export class HearOfReplyWhenReplyIssuedHandler implements Handler<ReplyIssued> {
  constructor(private readonly desk: CaseDesk) {}

  handle(event: ReplyIssued, unit: UnitOfWork): void {
    this.desk.hear(event.subject, { type: 'hear-of-reply' }, unit);
  }
}
