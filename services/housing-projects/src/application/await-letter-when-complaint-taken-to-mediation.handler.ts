import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { treat } from './treat.ts';

type ComplaintTakenToMediation = EventOf<'ma.jisr.intake.complaint-taken-to-mediation.v1'>;

/** The ombudsman has the case; the operator owes nothing until its letter. */
@Injectable()
export class AwaitLetterWhenComplaintTakenToMediationHandler implements Handler<ComplaintTakenToMediation> {
  handle({ subject, data }: ComplaintTakenToMediation, unit: UnitOfWork): void {
    treat(subject, { type: 'take-to-mediation', ombudsman: data.ombudsman }, unit);
  }
}
