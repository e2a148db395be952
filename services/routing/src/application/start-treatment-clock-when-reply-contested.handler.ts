import type { EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import { TreatmentTime } from './treatment-time.ts';

type ReplyContested = EventOf<'ma.jisr.intake.reply-contested.v1'>;

/** The respondent owes a second reply, in the time of a first one. */
@Injectable()
export class StartTreatmentClockWhenReplyContestedHandler implements Handler<ReplyContested> {
  constructor(private readonly time: TreatmentTime) {}

  handle(event: ReplyContested, unit: UnitOfWork): void {
    const decision = unit.decide(assignmentPart, event.subject, { type: 'contest' });
    if (isRefused(decision)) return;
    this.time.start(event.subject, { on: event.data.contestedOn, reason: 'contested' }, unit);
  }
}
