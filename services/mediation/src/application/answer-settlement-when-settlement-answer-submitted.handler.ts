import { CodeLists, type EventOf } from '@jisr/contracts';
import type { Handler, Outcome, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';

type SettlementAnswerSubmitted = EventOf<'ma.jisr.mediation.settlement-answer-submitted.v1'>;

/** One side answers for itself; the ombudsman brings the answer of the complainant. */
@Injectable()
export class AnswerSettlementWhenSettlementAnswerSubmittedHandler implements Handler<SettlementAnswerSubmitted> {
  constructor(
    private readonly desk: CaseDesk,
    private readonly codes: CodeLists,
  ) {}

  handle(event: SettlementAnswerSubmitted, unit: UnitOfWork): Outcome {
    const { side, answer, reasons } = event.data;
    const asked = { type: 'answer-settlement', side, answer, ...(reasons && { reasons }) } as const;
    const rejected = this.codes.unlistedAmong('refusal-reasons', reasons ?? [], '/data/reasons');
    return rejected.length > 0 ? { rejected } : this.desk.take(event, asked, unit);
  }
}
