import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { treat } from './treat.ts';

type LetterSent = EventOf<'ma.jisr.mediation.letter-sent.v1'>;

/** On the mediation track the operator has the case from the ombudsman's letter on, and owes a reply to each. */
@Injectable()
export class OpenTreatmentWhenLetterSentHandler implements Handler<LetterSent> {
  handle({ subject, data }: LetterSent, unit: UnitOfWork): void {
    treat(subject, { type: 'receive-letter', respondent: data.respondent }, unit);
  }
}
