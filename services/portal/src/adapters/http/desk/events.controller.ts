import type { DeskEvent, Person } from '@jisr/portal-api';
import { Controller, Sse, type MessageEvent } from '@nestjs/common';
import { concatMap, filter, map, merge, mergeAll, takeUntil, timer, type Observable } from 'rxjs';
import { DeskCases } from '../../../application/desk/desk-cases.ts';
import { Desks, type DeskReader } from '../../../application/desk/reader.ts';
import { CaseWatch, type Change } from '../../mongo/case-watch.ts';
import { PresenceStore } from '../../mongo/presence-store.ts';
import { beats, lineMs } from '../event-line.ts';
import { For, SignedIn } from '../session.ts';

/** What moves on somebody's desk, as it moves (server-sent events). */
@Controller('api/desk/events')
@For('officer', 'correspondent', 'delegate')
export class EventsController {
  constructor(
    private readonly watch: CaseWatch,
    private readonly presences: PresenceStore,
    private readonly cases: DeskCases,
    private readonly desks: Desks,
  ) {}

  @Sse()
  events(@SignedIn() person: Person): Observable<MessageEvent> {
    const reader = this.desks.readerFor(person);
    const told = this.watch.changes.pipe(
      filter((change) => concerns(change, reader)),
      concatMap((change) => this.tell(change, reader)),
      mergeAll(),
      map((event) => ({ type: event.kind, data: event })),
    );
    return merge(told, beats()).pipe(takeUntil(timer(lineMs)));
  }

  private async tell(change: Change, reader: DeskReader): Promise<readonly DeskEvent[]> {
    if (change.kind === 'moved') {
      const { _id: caseId, events } = change.row;
      return [{ kind: 'moved', caseId, events }];
    }
    const { caseId } = change;
    const { person, institution } = reader;
    if (change.person === person.id || !(await this.cases.has(reader, caseId))) return [];
    return [{ kind: 'presence', caseId, presence: await this.presences.on(caseId, institution.id, person.id) }];
  }
}

function concerns(change: Change, { person, institution }: DeskReader): boolean {
  if (change.kind === 'presence') return change.institution === institution.id;
  const { takingPart, territory, entities } = change.row;
  const { region = territory?.region, entity } = person;
  return (
    takingPart.includes(institution.id) &&
    region === territory?.region &&
    (entity === undefined || entities.includes(entity))
  );
}
