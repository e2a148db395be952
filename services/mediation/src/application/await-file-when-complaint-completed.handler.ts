import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';

type ComplaintCompleted = EventOf<'ma.jisr.intake.complaint-completed.v1'>;

/** Completed in time, though that is told after it was found inadmissible: its file is opened after all, once it is routed. */
@Injectable()
export class AwaitFileWhenComplaintCompletedHandler implements Handler<ComplaintCompleted> {
  constructor(private readonly desk: CaseDesk) {}

  handle(event: ComplaintCompleted, unit: UnitOfWork): void {
    this.desk.hear(event.subject, { type: 'hear-of-reopening' }, unit);
  }
}
