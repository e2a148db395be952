import type { EventOf } from '@jisr/contracts';
import type { Handler, Outcome, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';
import { CodeLists } from './code-lists.ts';

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
    return this.codes.unknownReason(reasons ?? []) ?? this.desk.take(event, asked, unit);
  }
}
