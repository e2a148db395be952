import { civilDayOf } from '@jisr/calendar';
import { CodeLists, type EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import { caseOf, type Handler, type Keeping, type Outcome, TextVault, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { measurePart } from '../adapters/kafka/measure.part.ts';
import { answerTo, senderOf } from './answer.ts';
import { followMeasure } from './measures.ts';
import { standingIn } from './standing-in.ts';

type MeasureCommitmentSubmitted = EventOf<'ma.jisr.housing-projects.measure-commitment-submitted.v1'>;

/** The operator promises to do something by a day, and is watched until it is done. */
@Injectable()
export class CommitToMeasureWhenMeasureCommitmentSubmittedHandler implements Handler<MeasureCommitmentSubmitted> {
  constructor(
    private readonly lists: CodeLists,
    private readonly vault: TextVault,
  ) {}

  get keeping(): Keeping {
    return this.vault;
  }

  handle(event: MeasureCommitmentSubmitted, unit: UnitOfWork): Outcome {
    const [caseId, by] = [caseOf(event), senderOf(event)];
    const { measure, remedy, dueOn } = event.data;
    const rejected = this.lists.unknown('remedies', remedy, '/data/remedy');
    if (rejected.length > 0) return { rejected };
    const promise = { by, remedy, dueOn, on: civilDayOf(event.time), standing: standingIn(caseId, by, unit) };
    const decision = unit.decide(measurePart(measure), caseId, { type: 'commit', ...promise });
    if (!isRefused(decision)) {
      followMeasure(caseId, measure, { by, dueOn }, unit);
      this.vault.keep(event, unit);
    }
    return answerTo(decision);
  }
}
