import type { EventOf } from '@jisr/contracts';
import type { Handler, Keeping, Outcome, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';

type ReminderSubmitted = EventOf<'ma.jisr.mediation.reminder-submitted.v1'>;

/** The operator is reminded of what it owes. */
@Injectable()
export class SendReminderWhenReminderSubmittedHandler implements Handler<ReminderSubmitted> {
  constructor(private readonly desk: CaseDesk) {}

  get keeping(): Keeping {
    return this.desk.keeping;
  }

  handle(event: ReminderSubmitted, unit: UnitOfWork): Outcome {
    return this.desk.take(event, { type: 'remind', about: event.data.about }, unit);
  }
}
