import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { civilDayOf } from './civil-day.ts';
import { Clocks } from './clocks.ts';

type RecommendationRefused = EventOf<'ma.jisr.mediation.recommendation-refused.v1'>;

/** A refusal is an answer. */
@Injectable()
export class StopAnswerClockWhenRecommendationRefusedHandler implements Handler<RecommendationRefused> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: RecommendationRefused, unit: UnitOfWork): void {
    const move = { on: civilDayOf(event.time), reason: 'stated' };
    this.clocks.stop(['recommendation-answer'], event.subject, move, unit);
  }
}
