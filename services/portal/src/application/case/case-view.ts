import { hasEnded, statusAfter } from '@jisr/case-status';
import { isReturned, partiesDecider, whomItBrings, type CaseEvent, type Parties } from '@jisr/parties';
import type { CaseView } from '@jisr/portal-api';
import { clocksAfter } from './clocks-after.ts';
import { filingAfter } from './filing-after.ts';
import { mediationAfter } from './mediation-after.ts';
import { owedIn } from './owed.ts';
import { treatmentAfter } from './treatment-after.ts';

/** What is known of a case, and who could see how much of it. */
export interface CaseFile extends CaseView {
  readonly parties: Parties;
  /** By institution that has no part any more: the first day on which anything was owed when it left; none where nothing was. */
  readonly dueWhenLeft?: Readonly<Record<string, string | undefined>>;
}

export const newCase: CaseFile = {
  id: '',
  events: 0,
  parties: partiesDecider.initial,
  status: 'unknown',
  urgency: 'normal',
  claims: [],
  clocks: [],
  owed: [],
  possibleDuplicates: [],
  links: [],
  measures: [],
};

/** A case after one more event. Total: any event after any other, and events of which fields are left out, leave a view. */
export function caseAfter(file: CaseFile, event: CaseEvent): CaseFile {
  const parties = partiesDecider.evolve(file.parties, {
    type: 'recorded',
    brings: whomItBrings(event),
    returned: isReturned(event),
  });
  const moved: CaseFile = {
    ...file,
    ...filingAfter(file, event),
    ...treatmentAfter(file, event),
    ...mediationAfter(file, event),
    id: event.subject,
    clocks: clocksAfter(file.clocks, event),
    events: file.events + 1,
    status: statusAfter(file.status, event),
    movedAt: event.time,
    parties,
  };
  const { closedFor: _for, closedOn: _on, ...open } = moved;
  const still = hasEnded(moved.status) ? moved : open;
  const after = { ...still, owed: owedIn(still) };
  return { ...after, ...whatWasDue(file, after) };
}

/** What an institution saw last stands still, as what it sees of the case does. */
function whatWasDue(before: CaseFile, after: CaseFile): Pick<CaseFile, 'dueWhenLeft'> {
  const left = Object.entries(after.parties.seen).filter(([party, seen]) => before.parties.seen[party] !== seen);
  if (left.length === 0) return {};
  const due = left.map(([party, seen]) => [party, (seen === after.events ? after : before).owed[0]?.dueOn]);
  return { dueWhenLeft: { ...before.dueWhenLeft, ...(Object.fromEntries(due) as CaseFile['dueWhenLeft']) } };
}

/** A case as its events tell it, in their order. */
export const caseOf = (id: string, events: readonly CaseEvent[]): CaseFile =>
  events.reduce(caseAfter, { ...newCase, id });
