import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';

type ComplaintFoundInadmissible = EventOf<'ma.jisr.intake.complaint-found-inadmissible.v1'>;

/** What waits for an inadmissible complaint is told so. */
@Injectable()
export class EndFileWhenComplaintFoundInadmissibleHandler implements Handler<ComplaintFoundInadmissible> {
  constructor(private readonly desk: CaseDesk) {}

  handle(event: ComplaintFoundInadmissible, unit: UnitOfWork): void {
    this.desk.hear(event.subject, { type: 'hear-of-end', as: 'inadmissible' }, unit);
  }
}
