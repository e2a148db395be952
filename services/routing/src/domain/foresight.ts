import { isRefused } from '@jisr/decider';
import type { Assignment, AssignmentCommand, Competence, Requester } from './assignment.ts';
import { assignmentDecider, isOver } from './assignment.decider.ts';
import type { Clock } from './clock.ts';
import { clockDecider } from './clock.decider.ts';
import type { LocalDate } from './local-date.ts';

/** Who could ask for something, and on which day. */
export interface Asker {
  readonly by: Requester;
  readonly on: LocalDate;
}

/** What an institution can ask for. */
export type Asked = 'decline' | 'reassign' | 'set-urgency' | 'extend';

/** What would be taken of an institution now: asked of the deciders, each time with as little as can be asked. */
export function foreseen(assignment: Assignment, clocks: readonly Clock[], asker: Asker): readonly Asked[] {
  const moves = leastOf(assignment, asker)
    .filter((command) => !isRefused(assignmentDecider.decide(command, assignment)))
    .map(({ type }) => type);
  return [
    ...new Set<Asked>([...moves, ...(clocks.some((clock) => isExtendable(clock, asker)) ? ['extend' as const] : [])]),
  ];
}

/** An institution has part in a case that it received or has; an ombudsman, in every case that was routed. */
export function takesPart(assignment: Assignment, { institution, kind }: Requester): boolean {
  const file = isOver(assignment) ? assignment.last : assignment;
  if (file === undefined || file.status === 'unrouted') return false;
  const respondent = file.status === 'routed' ? file.competence.respondent : undefined;
  return kind === 'ombudsman' || [file.summary.institution, respondent].includes(institution);
}

/** Content that no rule looks at. */
const unread = '';
/** An agency that does not have the case. */
const another = 'another';

type AskedOfAssignment = Extract<AssignmentCommand, { type: Asked }>;

function leastOf(assignment: Assignment, { by, on }: Asker): readonly AskedOfAssignment[] {
  const competence = elsewhere(assignment, by);
  return [
    { type: 'decline', by: by.institution, on, declined: { reason: 'other' }, candidates: [] },
    { type: 'reassign', by, on, reason: unread, entity: unread, competence },
    { type: 'set-urgency', by, urgency: 'normal', reason: unread },
    { type: 'set-urgency', by, urgency: 'urgent', reason: unread },
  ];
}

/** Another entity of whoever has the case, or had it last; of the requester, when nobody ever had it. */
function elsewhere(assignment: Assignment, by: Requester): Competence {
  const last = assignment.status === 'returned' ? assignment.past.at(-1)?.competence : undefined;
  const holder = assignment.status === 'routed' ? assignment.competence : last;
  const respondent = holder?.respondent ?? by.institution;
  return { delegation: unread, company: unread, jurisdictionVersion: unread, ...holder, respondent, agency: another };
}

const everyDay = { weekend: [], fixed: [], announced: [] };

const isExtendable = (clock: Clock, { by, on }: Asker): boolean =>
  !isRefused(
    clockDecider.decide({ type: 'extend', by: by.institution, on, reason: unread, calendar: everyDay }, clock),
  );
