import type { EventOf } from '@jisr/contracts';
import type { Handler, Keeping, Outcome, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';

type ReferralSubmitted = EventOf<'ma.jisr.mediation.referral-submitted.v1'>;

/** A refused or unexecuted recommendation goes to the head of government (law 14-16). */
@Injectable()
export class ReferCaseWhenReferralSubmittedHandler implements Handler<ReferralSubmitted> {
  constructor(private readonly desk: CaseDesk) {}

  get keeping(): Keeping {
    return this.desk.keeping;
  }

  handle(event: ReferralSubmitted, unit: UnitOfWork): Outcome {
    return this.desk.take(event, { type: 'refer', to: event.data.to }, unit);
  }
}
