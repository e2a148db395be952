import type { EventOf } from '@jisr/contracts';
import type { Handler, Keeping, Outcome, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';

type LetterSubmitted = EventOf<'ma.jisr.mediation.letter-submitted.v1'>;

/** The operator is written to, and owes a reply from then on; the text stays here, sealed. */
@Injectable()
export class SendLetterWhenLetterSubmittedHandler implements Handler<LetterSubmitted> {
  constructor(private readonly desk: CaseDesk) {}

  get keeping(): Keeping {
    return this.desk.keeping;
  }

  handle(event: LetterSubmitted, unit: UnitOfWork): Outcome {
    return this.desk.take(event, { type: 'write', language: event.data.language }, unit);
  }
}
