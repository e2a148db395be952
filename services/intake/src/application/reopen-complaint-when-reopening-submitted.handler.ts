import { civilDayOf } from '@jisr/calendar';
import { CodeLists, type EventOf, institutionOfSource } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import { caseOf, type Handler, type Keeping, type Outcome, TextVault, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';
import { answer, reject } from './refusal.ts';

type ReopeningSubmitted = EventOf<'ma.jisr.intake.reopening-submitted.v1'>;

/** The complainant asks to open an ended case again; why, in their own words, stays here, sealed. */
@Injectable()
export class ReopenComplaintWhenReopeningSubmittedHandler implements Handler<ReopeningSubmitted> {
  constructor(
    private readonly lists: CodeLists,
    private readonly texts: TextVault,
  ) {}

  get keeping(): Keeping {
    return this.texts;
  }

  prefetch(events: readonly ReopeningSubmitted[], unit: UnitOfWork): Promise<void> {
    return this.texts.load(events, unit);
  }

  handle(event: ReopeningSubmitted, unit: UnitOfWork): Outcome {
    const { reason } = event.data;
    if (!this.lists.has('reopening-reasons', reason)) return reject('/data/reason', 'unknown-code');
    const by = institutionOfSource(event.source) ?? '';
    const on = civilDayOf(event.time);
    const decision = unit.decide(complaintPart, caseOf(event), { type: 'reopen', by, on, reason });
    if (isRefused(decision)) return answer(decision, 'case-open');
    this.texts.keep(event, unit);
  }
}
