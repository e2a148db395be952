import { civilDayOf } from '@jisr/calendar';
import { CodeLists, type EventOf } from '@jisr/contracts';
import type { Handler, Keeping, Outcome, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';
import { Windows } from './windows.ts';

type RecommendationSubmitted = EventOf<'ma.jisr.mediation.recommendation-submitted.v1'>;

/** The ombudsman recommends; the operator owes an answer by the last day of the window that is in force. */
@Injectable()
export class IssueRecommendationWhenRecommendationSubmittedHandler implements Handler<RecommendationSubmitted> {
  constructor(
    private readonly desk: CaseDesk,
    private readonly windows: Windows,
    private readonly codes: CodeLists,
  ) {}

  get keeping(): Keeping {
    return this.desk.keeping;
  }

  handle(event: RecommendationSubmitted, unit: UnitOfWork): Outcome {
    const { remedies } = event.data;
    const registeredOn = this.desk.registrationOf(event, unit);
    const { lastDay: answerDueOn, rule } = this.windows.recommendationAnswer(civilDayOf(event.time), registeredOn);
    const rejected = this.codes.unlistedAmong('remedies', remedies, '/data/remedies');
    return rejected.length > 0
      ? { rejected }
      : this.desk.take(event, { type: 'recommend', remedies, answerDueOn, rule }, unit);
  }
}
