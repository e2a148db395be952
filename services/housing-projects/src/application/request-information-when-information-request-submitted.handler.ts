import { civilDayOf } from '@jisr/calendar';
import type { EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import { caseOf, type Handler, type Keeping, type Outcome, TextVault, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { answerTo, senderOf } from './answer.ts';
import { registrationOf, treat } from './treat.ts';
import { TreatmentRules } from './treatment-rules.ts';

type InformationRequestSubmitted = EventOf<'ma.jisr.housing-projects.information-request-submitted.v1'>;

/** The operator asks the complainant for what it needs; the text stays here, sealed. */
@Injectable()
export class RequestInformationWhenInformationRequestSubmittedHandler implements Handler<InformationRequestSubmitted> {
  constructor(
    private readonly rules: TreatmentRules,
    private readonly vault: TextVault,
  ) {}

  get keeping(): Keeping {
    return this.vault;
  }

  handle(event: InformationRequestSubmitted, unit: UnitOfWork): Outcome {
    const caseId = caseOf(event);
    const { parts, language } = event.data;
    const { lastDay, rule } = this.rules.window('information', civilDayOf(event.time), registrationOf(caseId, unit));
    const request = { parts, language, dueOn: lastDay, rule };
    const decision = treat(caseId, { type: 'request-information', by: senderOf(event), request }, unit);
    if (!isRefused(decision)) this.vault.keep(event, unit);
    return answerTo(decision);
  }
}
