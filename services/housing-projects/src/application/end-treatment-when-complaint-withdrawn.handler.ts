import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { treatmentPart } from '../adapters/kafka/treatment.part.ts';
import { ContestWindow } from './contest-window.ts';

type ComplaintWithdrawn = EventOf<'ma.jisr.intake.complaint-withdrawn.v1'>;

/** Nothing is owed to a complaint that was taken back. */
@Injectable()
export class EndTreatmentWhenComplaintWithdrawnHandler implements Handler<ComplaintWithdrawn> {
  constructor(private readonly contestWindow: ContestWindow) {}

  handle(event: ComplaintWithdrawn, unit: UnitOfWork): void {
    unit.decide(treatmentPart, event.subject, { type: 'withdraw' });
    this.contestWindow.follow(event.subject, unit);
  }
}
