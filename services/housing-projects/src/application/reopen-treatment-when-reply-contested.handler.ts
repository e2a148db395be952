import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { treat } from './treat.ts';

type ReplyContested = EventOf<'ma.jisr.intake.reply-contested.v1'>;

/** The complainant is not content: the operator owes one more reply. */
@Injectable()
export class ReopenTreatmentWhenReplyContestedHandler implements Handler<ReplyContested> {
  handle(event: ReplyContested, unit: UnitOfWork): void {
    treat(event.subject, { type: 'contest' }, unit);
  }
}
