import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';

type ReplyIssued = EventOf<'ma.jisr.housing-projects.reply-issued.v1'>;

/** From now on the complainant can accept; an acceptance that came early counts now. */
@Injectable()
export class HearOfReplyWhenReplyIssuedHandler implements Handler<ReplyIssued> {
  handle(event: ReplyIssued, unit: UnitOfWork): void {
    unit.decide(complaintPart, event.subject, { type: 'hear-of-reply' });
  }
}
