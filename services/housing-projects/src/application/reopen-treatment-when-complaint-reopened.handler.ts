import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { treat } from './treat.ts';

type ComplaintReopened = EventOf<'ma.jisr.intake.complaint-reopened.v1'>;

/** An ended case goes on, on the track that intake says. */
@Injectable()
export class ReopenTreatmentWhenComplaintReopenedHandler implements Handler<ComplaintReopened> {
  handle({ subject, data }: ComplaintReopened, unit: UnitOfWork): void {
    treat(subject, { type: 'reopen', track: data.track }, unit);
  }
}
