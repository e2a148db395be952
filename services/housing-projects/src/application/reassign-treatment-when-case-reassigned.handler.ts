import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { treat } from './treat.ts';

type CaseReassigned = EventOf<'ma.jisr.routing.case-reassigned.v1'>;

/** Another entity of the operator answers from here. */
@Injectable()
export class ReassignTreatmentWhenCaseReassignedHandler implements Handler<CaseReassigned> {
  handle({ subject, data }: CaseReassigned, unit: UnitOfWork): void {
    treat(subject, { type: 'reassign', entity: data.to }, unit);
  }
}
