import { civilDayOf } from '@jisr/calendar';
import type { EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import { caseOf, type Handler, type Keeping, type Outcome, TextVault, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { measurePart } from '../adapters/kafka/measure.part.ts';
import { answerTo, senderOf } from './answer.ts';
import { unfollowMeasure } from './measures.ts';
import { standingIn } from './standing-in.ts';

type MeasureReportSubmitted = EventOf<'ma.jisr.housing-projects.measure-report-submitted.v1'>;

/** The operator shows that a measure is done; the document stays with it, its digest is stated. */
@Injectable()
export class ExecuteMeasureWhenMeasureReportSubmittedHandler implements Handler<MeasureReportSubmitted> {
  constructor(private readonly vault: TextVault) {}

  get keeping(): Keeping {
    return this.vault;
  }

  handle(event: MeasureReportSubmitted, unit: UnitOfWork): Outcome {
    const [caseId, by] = [caseOf(event), senderOf(event)];
    const { measure, executedOn, proof } = event.data;
    const done = { by, executedOn, proof, on: civilDayOf(event.time), standing: standingIn(caseId, by, unit) };
    const decision = unit.decide(measurePart(measure), caseId, { type: 'report', ...done });
    if (!isRefused(decision)) {
      unfollowMeasure(caseId, measure, unit);
      this.vault.keep(event, unit);
    }
    return answerTo(decision);
  }
}
