import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';

import { Clocks } from './clocks.ts';

type RecommendationRefused = EventOf<'ma.jisr.mediation.recommendation-refused.v1'>;

/** A refusal is an answer. */
@Injectable()
export class StopAnswerClockWhenRecommendationRefusedHandler implements Handler<RecommendationRefused> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: RecommendationRefused, unit: UnitOfWork): void {
    const move = { on: event.data.refusedOn, reason: 'stated' };
    this.clocks.stop(['recommendation-answer'], event.subject, move, unit);
  }
}
