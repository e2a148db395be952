import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';

type ComplaintReopened = EventOf<'ma.jisr.intake.complaint-reopened.v1'>;

/** A file that was over is taken up anew, by the same ombudsman. */
@Injectable()
export class ReopenFileWhenComplaintReopenedHandler implements Handler<ComplaintReopened> {
  constructor(private readonly desk: CaseDesk) {}

  handle(event: ComplaintReopened, unit: UnitOfWork): void {
    this.desk.hear(event.subject, { type: 'hear-of-reopening' }, unit);
  }
}
