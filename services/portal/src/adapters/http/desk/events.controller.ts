import type { DeskEvent, Person } from '@jisr/portal-api';
import { Controller, Sse, type MessageEvent } from '@nestjs/common';
import { concatMap, EMPTY, filter, from, interval, map, merge, type Observable } from 'rxjs';
import { Desks, type DeskReader } from '../../../application/desk/reader.ts';
import { CaseWatch, type Change } from '../../mongo/case-watch.ts';
import { PresenceStore } from '../../mongo/presence-store.ts';
import { For, SignedIn } from '../session.ts';

/** Keeps what stands between from closing a line on which nothing is said. */
const beatMs = 20_000;

/** What moves on somebody's desk, as it moves (server-sent events). */
@Controller('api/desk/events')
@For('officer', 'correspondent', 'delegate')
export class EventsController {
  constructor(
    private readonly watch: CaseWatch,
    private readonly presences: PresenceStore,
    private readonly desks: Desks,
  ) {}

  @Sse()
  events(@SignedIn() person: Person): Observable<MessageEvent> {
    const reader = this.desks.readerFor(person);
    const told = this.watch.changes.pipe(
      filter((change) => concerns(change, reader)),
      concatMap((change) => this.tell(change, reader)),
      map((event) => ({ type: event.kind, data: event })),
    );
    return merge(told, interval(beatMs).pipe(map(() => ({ type: 'beat', data: '' }))));
  }

  private tell(change: Change, { person, institution }: DeskReader): Observable<DeskEvent> {
    if (change.kind === 'moved') {
      const { _id: caseId, events } = change.row;
      return from([{ kind: 'moved', caseId, events } as const]);
    }
    if (change.person === person.id) return EMPTY;
    const { caseId } = change;
    return from(this.presences.on(caseId, institution.id, person.id)).pipe(
      map((presence) => ({ kind: 'presence', caseId, presence }) as const),
    );
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
