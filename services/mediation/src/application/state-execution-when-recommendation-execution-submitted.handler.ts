import { civilDayOf } from '@jisr/calendar';
import type { EventOf } from '@jisr/contracts';
import type { Handler, Outcome, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';

type RecommendationExecutionSubmitted = EventOf<'ma.jisr.mediation.recommendation-execution-submitted.v1'>;

/** How far an accepted recommendation was executed, as the operator states or the ombudsman finds. */
@Injectable()
export class StateExecutionWhenRecommendationExecutionSubmittedHandler implements Handler<RecommendationExecutionSubmitted> {
  constructor(private readonly desk: CaseDesk) {}

  handle(event: RecommendationExecutionSubmitted, unit: UnitOfWork): Outcome {
    const { execution, executedOn = civilDayOf(event.time), proof } = event.data;
    const asked = { type: 'state-execution', execution, executedOn, ...(proof && { proof }) } as const;
    return this.desk.take(event, asked, unit);
  }
}
