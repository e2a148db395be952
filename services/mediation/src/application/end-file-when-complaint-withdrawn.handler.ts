import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';

type ComplaintWithdrawn = EventOf<'ma.jisr.intake.complaint-withdrawn.v1'>;

/** Nothing is owed to a complaint that was taken back. */
@Injectable()
export class EndFileWhenComplaintWithdrawnHandler implements Handler<ComplaintWithdrawn> {
  constructor(private readonly desk: CaseDesk) {}

  handle(event: ComplaintWithdrawn, unit: UnitOfWork): void {
    this.desk.hear(event.subject, { type: 'hear-of-end', as: 'withdrawn' }, unit);
  }
}
