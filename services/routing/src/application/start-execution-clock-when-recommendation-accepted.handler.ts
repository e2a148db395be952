import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { clockParts } from '../adapters/kafka/clock.part.ts';
import { Clocks } from './clocks.ts';

type RecommendationAccepted = EventOf<'ma.jisr.mediation.recommendation-accepted.v1'>;

/** The operator has accepted, and whoever owed that answer now owes the execution. */
@Injectable()
export class StartExecutionClockWhenRecommendationAcceptedHandler implements Handler<RecommendationAccepted> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: RecommendationAccepted, unit: UnitOfWork): void {
    const { acceptedOn: on, executionDueOn: dueOn } = event.data;
    const answer = unit.state(clockParts['recommendation-answer'], event.subject);
    this.clocks.stop(['recommendation-answer'], event.subject, { on, reason: 'stated' }, unit);
    if (answer.status === 'idle' || answer.status === 'stopped') return;
    const start = {
      track: 'mediation',
      against: answer.against,
      on,
      dueOn,
      reason: 'recommendation-accepted',
    } as const;
    this.clocks.start('recommendation-execution', event.subject, start, unit);
  }
}
