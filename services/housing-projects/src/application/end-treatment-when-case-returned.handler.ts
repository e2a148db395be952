import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { treatmentPart } from '../adapters/kafka/treatment.part.ts';
import { ContestWindow } from './contest-window.ts';

type CaseReturned = EventOf<'ma.jisr.routing.case-returned.v1'>;

/** The case is no longer this operator's. */
@Injectable()
export class EndTreatmentWhenCaseReturnedHandler implements Handler<CaseReturned> {
  constructor(private readonly contestWindow: ContestWindow) {}

  handle(event: CaseReturned, unit: UnitOfWork): void {
    unit.decide(treatmentPart, event.subject, { type: 'return' });
    this.contestWindow.follow(event.subject, unit);
  }
}
