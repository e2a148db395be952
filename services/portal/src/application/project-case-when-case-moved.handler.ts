import type { Handler, UnitOfWork } from '@jisr/messaging';
import type { CaseEvent } from '@jisr/parties';
import { Injectable } from '@nestjs/common';
import { casePart } from '../adapters/kafka/case.part.ts';
import { caseRow, cases, eventRow, timeline } from './case-rows.ts';

/** Whatever moves a case moves what the portal shows of it, and stands in its timeline. */
@Injectable()
export class ProjectCaseWhenCaseMovedHandler implements Handler<CaseEvent> {
  handle(event: CaseEvent, unit: UnitOfWork): void {
    const { events: index } = unit.state(casePart, event.subject);
    unit.decide(casePart, event.subject, event);
    const { _id, ...row } = caseRow(unit.state(casePart, event.subject));
    const told = eventRow(event, index);
    unit.write(timeline, { insertOne: { document: { ...told, _id: told._id as never } } });
    unit.write(cases, { replaceOne: { filter: { _id: _id as never }, replacement: row, upsert: true } });
  }
}
