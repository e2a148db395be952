import { civilDayOf } from '@jisr/calendar';
import { CodeLists, type EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import {
  caseOf,
  type Handler,
  type Keeping,
  type Outcome,
  TextVault,
  type UnitOfWork,
  type Violation,
} from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { answerTo, senderOf } from './answer.ts';
import { registrationOf, treat } from './treat.ts';
import { TreatmentRules } from './treatment-rules.ts';

type ReplySubmitted = EventOf<'ma.jisr.housing-projects.reply-submitted.v1'>;

/** The operator answers; the text stays here, sealed, and everyone else learns the outcome of each claim. */
@Injectable()
export class IssueReplyWhenReplySubmittedHandler implements Handler<ReplySubmitted> {
  constructor(
    private readonly rules: TreatmentRules,
    private readonly lists: CodeLists,
    private readonly vault: TextVault,
  ) {}

  /** A reply that waits for its case rests sealed as well. */
  get keeping(): Keeping {
    return this.vault;
  }

  handle(event: ReplySubmitted, unit: UnitOfWork): Outcome {
    const rejected = this.unlistedIn(event.data);
    if (rejected.length > 0) return { rejected };
    const caseId = caseOf(event);
    const { text, ...said } = event.data;
    const repliedOn = civilDayOf(event.time);
    const { lastDay, rule } = this.rules.window('contest', repliedOn, registrationOf(caseId, unit));
    const reply = { ...said, by: senderOf(event), repliedOn, contestableUntil: lastDay, rule };
    const decision = treat(caseId, { type: 'reply', reply }, unit);
    if (!isRefused(decision)) this.vault.keep(event, unit);
    return answerTo(decision);
  }

  private unlistedIn({ claims = [], reasons = [] }: ReplySubmitted['data']): readonly Violation[] {
    const unlisted = claims.flatMap((answer, at) => [
      ...this.lists.unknown('remedies', answer.claim, `/data/claims/${at}/claim`),
      ...this.unlistedReasons(answer.reasons ?? [], `/data/claims/${at}`),
    ]);
    return [...unlisted, ...this.unlistedReasons(reasons, '/data')];
  }

  private unlistedReasons(reasons: readonly string[], of: string): readonly Violation[] {
    return reasons.flatMap((reason, at) => this.lists.unlisted('refusal-reasons', reason, `${of}/reasons/${at}`));
  }
}
