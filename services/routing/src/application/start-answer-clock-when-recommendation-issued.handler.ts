import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { Clocks } from './clocks.ts';

type RecommendationIssued = EventOf<'ma.jisr.mediation.recommendation-issued.v1'>;

/** The operator accepts a recommendation or refuses it with reasons, by the day that the recommendation names. */
@Injectable()
export class StartAnswerClockWhenRecommendationIssuedHandler implements Handler<RecommendationIssued> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: RecommendationIssued, unit: UnitOfWork): void {
    const { respondent: against, issuedOn: on, answerDueOn: dueOn } = event.data;
    const start = { track: 'mediation', against, on, dueOn, reason: 'recommendation-issued' } as const;
    this.clocks.start('recommendation-answer', event.subject, start, unit);
  }
}
