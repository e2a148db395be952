import { civilDayOf } from '@jisr/calendar';
import { institutionOfSource, type EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import { caseOf, type Handler, type Outcome, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';
import { followCompletionWindow } from './completion-window.ts';
import { answer } from './refusal.ts';
import { Terms } from './terms.ts';

type WithdrawalSubmitted = EventOf<'ma.jisr.intake.withdrawal-submitted.v1'>;

/** The complainant may take the complaint back until a reply is accepted, through the institution that received it. */
@Injectable()
export class WithdrawComplaintWhenWithdrawalSubmittedHandler implements Handler<WithdrawalSubmitted> {
  constructor(private readonly terms: Terms) {}

  handle(event: WithdrawalSubmitted, unit: UnitOfWork): Outcome {
    const by = institutionOfSource(event.source) ?? '';
    const { reason = 'other' } = event.data;
    const end = this.terms.ofEnd(civilDayOf(event.time), unit.state(complaintPart, caseOf(event)));
    const decision = unit.decide(complaintPart, caseOf(event), { type: 'withdraw', by, reason, ...end });
    if (isRefused(decision)) return answer(decision);
    followCompletionWindow(caseOf(event), unit);
  }
}
