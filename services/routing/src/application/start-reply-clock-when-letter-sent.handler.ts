import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { Clocks } from './clocks.ts';

type LetterSent = EventOf<'ma.jisr.mediation.letter-sent.v1'>;

/** The operator was written to by the Médiateur, and its legal time to reply starts that day. */
@Injectable()
export class StartReplyClockWhenLetterSentHandler implements Handler<LetterSent> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: LetterSent, unit: UnitOfWork): void {
    const { respondent: against, sentOn: on } = event.data;
    const start = { track: 'mediation', against, on, reason: 'letter-sent' } as const;
    this.clocks.start('reply-to-mediator', event.subject, start, unit);
  }
}
