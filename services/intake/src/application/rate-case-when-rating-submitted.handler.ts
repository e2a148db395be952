import { civilDayOf } from '@jisr/calendar';
import { institutionOfSource, type EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import { caseOf, type Handler, type Keeping, type Outcome, TextVault, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';
import { answer } from './refusal.ts';

type RatingSubmitted = EventOf<'ma.jisr.intake.rating-submitted.v1'>;

/** The complainant rates how the case was handled; everyone learns the score, and the words stay here, sealed. */
@Injectable()
export class RateCaseWhenRatingSubmittedHandler implements Handler<RatingSubmitted> {
  constructor(private readonly texts: TextVault) {}

  get keeping(): Keeping {
    return this.texts;
  }

  prefetch(events: readonly RatingSubmitted[], unit: UnitOfWork): Promise<void> {
    return this.texts.load(events, unit);
  }

  handle(event: RatingSubmitted, unit: UnitOfWork): Outcome {
    const { score } = event.data;
    const by = institutionOfSource(event.source) ?? '';
    const on = civilDayOf(event.time);
    const decision = unit.decide(complaintPart, caseOf(event), { type: 'rate', by, on, score });
    if (isRefused(decision)) return answer(decision, 'case-open');
    this.texts.keep(event, unit);
  }
}
