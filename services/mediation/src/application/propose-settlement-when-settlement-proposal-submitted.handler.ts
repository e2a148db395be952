import { civilDayOf } from '@jisr/calendar';
import { CodeLists, type EventOf } from '@jisr/contracts';
import type { Handler, Keeping, Outcome, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';
import { Windows } from './windows.ts';

type SettlementProposalSubmitted = EventOf<'ma.jisr.mediation.settlement-proposal-submitted.v1'>;

/** Both sides are asked to agree, by the last day of the window that is in force. */
@Injectable()
export class ProposeSettlementWhenSettlementProposalSubmittedHandler implements Handler<SettlementProposalSubmitted> {
  constructor(
    private readonly desk: CaseDesk,
    private readonly windows: Windows,
    private readonly codes: CodeLists,
  ) {}

  get keeping(): Keeping {
    return this.desk.keeping;
  }

  handle(event: SettlementProposalSubmitted, unit: UnitOfWork): Outcome {
    const { remedies } = event.data;
    const registeredOn = this.desk.registrationOf(event, unit);
    const { lastDay: answerDueOn, rule } = this.windows.settlementAnswer(civilDayOf(event.time), registeredOn);
    const rejected = this.codes.unlistedAmong('remedies', remedies, '/data/remedies');
    return rejected.length > 0
      ? { rejected }
      : this.desk.take(event, { type: 'propose-settlement', remedies, answerDueOn, rule }, unit);
  }
}
