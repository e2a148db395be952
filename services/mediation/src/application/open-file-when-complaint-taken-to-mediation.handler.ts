import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';

type ComplaintTakenToMediation = EventOf<'ma.jisr.intake.complaint-taken-to-mediation.v1'>;

/** The same case goes on with the Médiateur, with its dossier and its operator, even if that one found it inadmissible. */
@Injectable()
export class OpenFileWhenComplaintTakenToMediationHandler implements Handler<ComplaintTakenToMediation> {
  constructor(private readonly desk: CaseDesk) {}

  handle(event: ComplaintTakenToMediation, unit: UnitOfWork): void {
    this.desk.hear(event.subject, { type: 'hear-of-reopening' }, unit);
    const { ombudsman, respondent, registeredOn, causedBy: act } = event.data;
    const known = {
      ...(respondent !== undefined && { respondent }),
      ...(registeredOn !== undefined && { registeredOn }),
    };
    this.desk.hear(event.subject, { type: 'take-up', ombudsman, ...known, act }, unit);
  }
}
