import { civilDayOf } from '@jisr/calendar';
import { CodeLists, type EventOf, institutionOfSource } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import { caseOf, type Handler, type Keeping, type Outcome, TextVault, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';
import { answer, reject } from './refusal.ts';

type ContestSubmitted = EventOf<'ma.jisr.intake.contest-submitted.v1'>;

/** The complainant does not accept the reply; why, in their own words, stays here, sealed. */
@Injectable()
export class ContestReplyWhenContestSubmittedHandler implements Handler<ContestSubmitted> {
  constructor(
    private readonly lists: CodeLists,
    private readonly texts: TextVault,
  ) {}

  get keeping(): Keeping {
    return this.texts;
  }

  prefetch(events: readonly ContestSubmitted[], unit: UnitOfWork): Promise<void> {
    return this.texts.load(events, unit);
  }

  handle(event: ContestSubmitted, unit: UnitOfWork): Outcome {
    const { reason } = event.data;
    if (!this.lists.has('contest-reasons', reason)) return reject('/data/reason', 'unknown-code');
    const by = institutionOfSource(event.source) ?? '';
    const on = civilDayOf(event.time);
    const decision = unit.decide(complaintPart, caseOf(event), { type: 'contest-reply', by, on, reason });
    if (isRefused(decision)) return answer(decision, 'reply-awaited');
    this.texts.keep(event, unit);
  }
}
