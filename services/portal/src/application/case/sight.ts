import type { Institution } from '@jisr/contracts';
import { eventsSeenBy, mayBeSeen, type CaseEvent, type Parties } from '@jisr/parties';
import type { CaseView, TimelineEntry } from '@jisr/portal-api';
import { caseOf } from './case-view.ts';
import { entryOf, receiverIn } from './timeline.ts';

/** A case as far as somebody may see it. */
export interface CaseInSight {
  readonly view: CaseView;
  readonly timeline: readonly TimelineEntry[];
}

const withheldType = 'ma.jisr.exchange.event-withheld.v1';

/**
 * What an institution may see of a case: the events up to its leaving, of types and with fields that its row allows; the
 * view says what these alone tell. Nothing when it never had part.
 */
export function inSightOf(
  institution: Institution,
  caseId: string,
  parties: Parties,
  events: readonly CaseEvent[],
): CaseInSight | undefined {
  const seen = eventsSeenBy(institution.id, parties);
  if (seen === 0) return undefined;
  const shown = events.slice(0, seen);
  const told = shown.filter(({ type }) => mayBeSeen(type, institution)).map((event) => withoutHeld(event, institution));
  const timeline = shown.map((event, index) =>
    mayBeSeen(event.type, institution)
      ? entryOf(withoutHeld(event, institution), index, receiverIn(events))
      : { index, id: event.id, type: withheldType, time: event.time, data: {} },
  );
  return { view: caseOf(caseId, told), timeline };
}

/** Everything of a case, for its complainant and for the platform itself. */
export const wholeCase = (caseId: string, events: readonly CaseEvent[]): CaseInSight => ({
  view: caseOf(caseId, events),
  timeline: events.map((event, index) => entryOf(event, index, receiverIn(events))),
});

function withoutHeld(event: CaseEvent, { withheld }: Institution): CaseEvent {
  const held = withheld[event.type];
  if (!held) return event;
  const data = Object.fromEntries(Object.entries(event.data).filter(([field]) => !held.includes(field)));
  return { ...event, data } as CaseEvent;
}
