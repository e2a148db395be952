import type { EventOf } from '@jisr/contracts';
import type { Handler, Keeping, Outcome, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { closureReasons } from '../domain/mediation.ts';
import { CaseDesk } from './case-desk.ts';

type ClosureSubmitted = EventOf<'ma.jisr.mediation.closure-submitted.v1'>;

/** The ombudsman ends the case, for a reason of the code list that is the ombudsman's. */
@Injectable()
export class CloseCaseWhenClosureSubmittedHandler implements Handler<ClosureSubmitted> {
  constructor(private readonly desk: CaseDesk) {}

  get keeping(): Keeping {
    return this.desk.keeping;
  }

  handle(event: ClosureSubmitted, unit: UnitOfWork): Outcome {
    const reason = closureReasons.find((known) => known === event.data.reason);
    return reason
      ? this.desk.take(event, { type: 'close', reason }, unit)
      : { rejected: [{ pointer: '/data/reason', code: 'unknown-code' }] };
  }
}
