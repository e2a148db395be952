import type { EventOf } from '@jisr/contracts';
import type { Handler, Keeping, Outcome, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';

type ReviewSubmitted = EventOf<'ma.jisr.mediation.review-submitted.v1'>;

/** The ombudsman judges the operator's reply; a review that comes before its reply waits for it. */
@Injectable()
export class ReviewReplyWhenReviewSubmittedHandler implements Handler<ReviewSubmitted> {
  constructor(private readonly desk: CaseDesk) {}

  get keeping(): Keeping {
    return this.desk.keeping;
  }

  handle(event: ReviewSubmitted, unit: UnitOfWork): Outcome {
    return this.desk.take(event, { type: 'review', verdict: event.data.verdict }, unit);
  }
}
