import { institutionOfSource, type EventOf } from '@jisr/contracts';
import { caseOf, type Handler, type Outcome, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';
import { answer } from './refusal.ts';

type WithdrawalSubmitted = EventOf<'ma.jisr.intake.withdrawal-submitted.v1'>;

/** The complainant may take the complaint back until a reply is accepted, through the institution that received it. */
@Injectable()
export class WithdrawComplaintWhenWithdrawalSubmittedHandler implements Handler<WithdrawalSubmitted> {
  handle(event: WithdrawalSubmitted, unit: UnitOfWork): Outcome {
    const by = institutionOfSource(event.source) ?? '';
    const { reason = 'other' } = event.data;
    return answer(unit.decide(complaintPart, caseOf(event), { type: 'withdraw', by, reason }));
  }
}
