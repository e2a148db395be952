import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import { civilDayOf } from './civil-day.ts';
import { Clocks } from './clocks.ts';

type ComplaintFoundInadmissible = EventOf<'ma.jisr.intake.complaint-found-inadmissible.v1'>;

/** The complaint has its reasoned refusal; nothing more is owed to it. */
@Injectable()
export class EndAssignmentWhenComplaintFoundInadmissibleHandler implements Handler<ComplaintFoundInadmissible> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: ComplaintFoundInadmissible, unit: UnitOfWork): void {
    this.clocks.stopAll(event.subject, { on: civilDayOf(event.time), reason: 'found-inadmissible' }, unit);
    unit.decide(assignmentPart, event.subject, { type: 'end', as: 'inadmissible' });
  }
}
