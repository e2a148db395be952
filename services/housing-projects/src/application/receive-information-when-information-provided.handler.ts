import { civilDayOf } from '@jisr/calendar';
import type { EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import { caseOf, type Handler, type Keeping, type Outcome, TextVault, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { answerTo, senderOf } from './answer.ts';
import { treat } from './treat.ts';

type InformationProvided = EventOf<'ma.jisr.housing-projects.information-provided.v1'>;

/** The complainant has answered, through an institution that speaks for it; the operator goes on. */
@Injectable()
export class ReceiveInformationWhenInformationProvidedHandler implements Handler<InformationProvided> {
  constructor(private readonly vault: TextVault) {}

  get keeping(): Keeping {
    return this.vault;
  }

  prefetch(events: readonly InformationProvided[], unit: UnitOfWork): Promise<void> {
    return this.vault.load(events, unit);
  }

  handle(event: InformationProvided, unit: UnitOfWork): Outcome {
    const caseId = caseOf(event);
    const answer = { type: 'provide-information', by: senderOf(event), on: civilDayOf(event.time) } as const;
    const decision = treat(caseId, answer, unit);
    if (!isRefused(decision)) this.vault.keep(event, unit);
    return answerTo(decision);
  }
}
