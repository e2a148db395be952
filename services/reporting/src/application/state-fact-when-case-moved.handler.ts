import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { caseFactPart } from '../adapters/kafka/case-fact.part.ts';
import { CellBoard } from './cell-board.ts';
import { whatItSays, type LifecycleEvent } from './what-an-event-says.ts';

/** Whatever moves a case moves its fact, and marks the cells it counts in. */
@Injectable()
export class StateFactWhenCaseMovedHandler implements Handler<LifecycleEvent> {
  constructor(private readonly board: CellBoard) {}

  handle(event: LifecycleEvent, unit: UnitOfWork): void {
    const before = unit.state(caseFactPart, event.subject);
    unit.decide(caseFactPart, event.subject, whatItSays(event));
    const after = unit.state(caseFactPart, event.subject);
    if (after.revision > before.revision) this.board.record(event.subject, before, after, unit);
  }
}
