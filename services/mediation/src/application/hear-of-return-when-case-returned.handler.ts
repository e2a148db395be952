import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';

type CaseReturned = EventOf<'ma.jisr.routing.case-returned.v1'>;

/** Nobody has the case, or another entity of the same operator has it at once: the file waits to hear which. */
@Injectable()
export class HearOfReturnWhenCaseReturnedHandler implements Handler<CaseReturned> {
  constructor(private readonly desk: CaseDesk) {}

  handle({ subject, data }: CaseReturned, unit: UnitOfWork): void {
    this.desk.hear(subject, { type: 'hear-of-return', act: data.causedBy }, unit);
  }
}
