import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { treatmentPart } from '../adapters/kafka/treatment.part.ts';
import { ContestWindow } from './contest-window.ts';

type ReplyAccepted = EventOf<'ma.jisr.intake.reply-accepted.v1'>;

/** The complainant is content; nothing is owed any more. */
@Injectable()
export class CloseCaseWhenReplyAcceptedHandler implements Handler<ReplyAccepted> {
  constructor(private readonly contestWindow: ContestWindow) {}

  handle(event: ReplyAccepted, unit: UnitOfWork): void {
    unit.decide(treatmentPart, event.subject, { type: 'accept' });
    this.contestWindow.follow(event.subject, unit);
  }
}
