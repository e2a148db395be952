import { civilDayOf } from '@jisr/calendar';
import { CodeLists, type EventOf } from '@jisr/contracts';
import type { Handler, Keeping, Outcome, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';
import { Windows } from './windows.ts';

type RecommendationAnswerSubmitted = EventOf<'ma.jisr.mediation.recommendation-answer-submitted.v1'>;

/** The operator accepts and owes execution by the day that the rules name, or refuses with its reasons. */
@Injectable()
export class AnswerRecommendationWhenRecommendationAnswerSubmittedHandler implements Handler<RecommendationAnswerSubmitted> {
  constructor(
    private readonly desk: CaseDesk,
    private readonly windows: Windows,
    private readonly codes: CodeLists,
  ) {}

  get keeping(): Keeping {
    return this.desk.keeping;
  }

  handle(event: RecommendationAnswerSubmitted, unit: UnitOfWork): Outcome {
    const { answer, reasons = [] } = event.data;
    const rejected = this.codes.unlistedAmong('refusal-reasons', reasons, '/data/reasons');
    if (rejected.length > 0) return { rejected };
    const given = answer === 'accepted' ? this.acceptance(event, unit) : ({ accepted: false, reasons } as const);
    return this.desk.take(event, { type: 'answer-recommendation', answer: given }, unit);
  }

  private acceptance(event: RecommendationAnswerSubmitted, unit: UnitOfWork) {
    const registeredOn = this.desk.registrationOf(event, unit);
    const { lastDay, rule } = this.windows.recommendationExecution(civilDayOf(event.time), registeredOn);
    return { accepted: true, executionDueOn: lastDay, rule } as const;
  }
}
