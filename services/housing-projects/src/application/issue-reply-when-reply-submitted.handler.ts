import { institutionOfSource, type EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import { caseOf, type Handler, type Keeping, type Outcome, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { treatmentPart } from '../adapters/kafka/treatment.part.ts';
import { civilDayOf } from './civil-day.ts';
import { ContestWindow } from './contest-window.ts';
import { ReplyVault } from './reply-vault.ts';

type ReplySubmitted = EventOf<'ma.jisr.housing-projects.reply-submitted.v1'>;

/** The operator answers; the text stays here, sealed, and everyone else learns the outcome. */
@Injectable()
export class IssueReplyWhenReplySubmittedHandler implements Handler<ReplySubmitted> {
  constructor(
    private readonly contestWindow: ContestWindow,
    private readonly vault: ReplyVault,
  ) {}

  /** A reply that waits for its case rests sealed as well. */
  get keeping(): Keeping {
    return this.vault;
  }

  handle(event: ReplySubmitted, unit: UnitOfWork): Outcome {
    const caseId = caseOf(event);
    const { outcome, language, text } = event.data;
    const by = institutionOfSource(event.source) ?? '';
    const repliedOn = civilDayOf(event.time);
    const reply = { by, outcome, language, repliedOn, contestableUntil: this.contestWindow.lastDay(repliedOn) };
    const decision = unit.decide(treatmentPart, caseId, { type: 'reply', reply });
    if (isRefused(decision)) {
      const code = decision.refused;
      return code === 'not-open' ? 'held' : { rejected: [{ pointer: '', code }] };
    }
    this.vault.keep(caseId, by, text, unit);
    this.contestWindow.follow(caseId, unit);
  }
}
