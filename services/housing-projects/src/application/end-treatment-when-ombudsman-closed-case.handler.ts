import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { treat } from './treat.ts';

type CaseClosed = EventOf<'ma.jisr.mediation.case-closed.v1'>;

/** What is with the ombudsman is ended by the ombudsman. */
@Injectable()
export class EndTreatmentWhenOmbudsmanClosedCaseHandler implements Handler<CaseClosed> {
  handle(event: CaseClosed, unit: UnitOfWork): void {
    treat(event.subject, { type: 'close' }, unit);
  }
}
