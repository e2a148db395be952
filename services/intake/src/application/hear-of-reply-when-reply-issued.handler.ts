import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';

type ReplyIssued = EventOf<'ma.jisr.housing-projects.reply-issued.v1'>;

/** From now on the complainant can accept or contest, or go to the Médiateur. */
@Injectable()
export class HearOfReplyWhenReplyIssuedHandler implements Handler<ReplyIssued> {
  handle(event: ReplyIssued, unit: UnitOfWork): void {
    const { repliedOn, contestableUntil } = event.data;
    unit.decide(complaintPart, event.subject, { type: 'hear-of-reply', repliedOn, contestableUntil });
  }
}
