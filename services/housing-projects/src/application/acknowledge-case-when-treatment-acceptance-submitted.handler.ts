import { civilDayOf } from '@jisr/calendar';
import type { EventOf } from '@jisr/contracts';
import { caseOf, type Handler, type Outcome, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { answerTo, senderOf } from './answer.ts';
import { treat } from './treat.ts';

type TreatmentAcceptanceSubmitted = EventOf<'ma.jisr.housing-projects.treatment-acceptance-submitted.v1'>;

/** The competent entity takes the case on. */
@Injectable()
export class AcknowledgeCaseWhenTreatmentAcceptanceSubmittedHandler implements Handler<TreatmentAcceptanceSubmitted> {
  handle(event: TreatmentAcceptanceSubmitted, unit: UnitOfWork): Outcome {
    const { entity } = event.data;
    const said = { by: senderOf(event), on: civilDayOf(event.time), ...(entity !== undefined && { entity }) };
    return answerTo(treat(caseOf(event), { type: 'acknowledge', ...said }, unit));
  }
}
