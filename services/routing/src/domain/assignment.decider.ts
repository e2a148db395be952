import { accept, refuse, type Decider, type Decision } from '@jisr/decider';
import {
  desks,
  levels,
  type Assignment,
  type AssignmentCommand,
  type AssignmentEvent,
  type AssignmentRefusal,
  type CaseFile,
  type CaseSummary,
  type Competence,
  type Desk,
  type Level,
  type PastHolder,
  type Requester,
  type Returned,
  type Routed,
} from './assignment.ts';

/**
 * A case is routed once. Its respondent may say that it is not its own; it then goes to the first entity that might be and
 * has not had it yet, and is returned for good when there is none, so that it can't travel in circles. The respondent and
 * the ombudsman may hand it to another entity; the ombudsman alone calls it urgent. It climbs the ladder and never
 * comes down, except with a new holder; for what the ombudsman owes it climbs the ombudsman's. What ends it stands until it is reopened or taken to the Médiateur. The respondent's
 * closure ends nothing that is with the Médiateur, nor what was contested: there it was told before it heard (ADR 19).
 */
export const assignmentDecider: Decider<AssignmentCommand, Assignment, AssignmentEvent, AssignmentRefusal> = {
  initial: { status: 'unrouted' },

  decide(command, assignment) {
    switch (command.type) {
      case 'route':
        return isNew(assignment) ? route(command) : refuse(whyNotUnrouted(assignment));
      case 'decline':
        return assignment.status === 'routed' ? decline(command, assignment) : refuse(whyNotRouted(assignment));
      case 'reassign':
        return assignment.status === 'routed' || assignment.status === 'returned'
          ? reassign(command, assignment)
          : refuse(whyNotRouted(assignment));
      case 'set-urgency':
        return assignment.status === 'routed' || assignment.status === 'returned'
          ? setUrgency(command, assignment)
          : refuse(whyNotRouted(assignment));
      case 'escalate':
        return assignment.status === 'routed' ? escalate(command, assignment) : refuse(whyNotRouted(assignment));
      case 'take-to-mediation':
        return takeToMediation(command, assignment);
      case 'reopen':
        return reopen(assignment);
      case 'contest':
        return contest(assignment);
      case 'respondent-closes':
        return respondentCloses(command, assignment);
      case 'end':
        return isOver(assignment) ? refuse(`case-${assignment.status}`) : accept({ type: 'ended', as: command.as });
    }
  },

  evolve(assignment, event) {
    switch (event.type) {
      case 'routed': {
        const { competence, summary } = event;
        const { desk, past = [] } = fileOf(assignment) ?? {};
        return { status: 'routed', competence, summary, level: 'agency', desk: desk ?? 'delegation', past };
      }
      case 'returned': {
        const { summary, declined, by } = event;
        const past = by ? withHolder(assignment, { until: by.on, because: declined.reason }) : [];
        const desk = fileOf(assignment)?.desk ?? 'delegation';
        return { status: 'returned', reason: declined.reason, summary, level: 'agency', desk, past };
      }
      case 'reassigned': {
        if (assignment.status !== 'routed') return assignment;
        const past = withHolder(assignment, { until: event.on, because: 'reassigned' });
        return { ...assignment, competence: event.competence, level: 'agency', past };
      }
      case 'urgency-set':
        return assignment.status === 'routed' || assignment.status === 'returned'
          ? { ...assignment, summary: { ...assignment.summary, urgency: event.urgency } }
          : assignment;
      case 'escalated':
        return assignment.status === 'routed' ? { ...assignment, ...stepOf(event.to) } : assignment;
      case 'taken-to-mediation':
        return inMediation(assignment, event);
      case 'ended':
        return assignment.status === 'routed' || assignment.status === 'returned'
          ? { status: event.as, last: assignment }
          : { status: event.as };
      case 'reopened':
        return isOver(assignment) ? (assignment.last ?? { status: 'unrouted' }) : assignment;
    }
  },
};

type Command<Type extends AssignmentCommand['type']> = Extract<AssignmentCommand, { type: Type }>;

type Over = Exclude<Assignment, { status: 'unrouted' | 'routed' | 'returned' }>;
type Answer = Decision<AssignmentEvent, AssignmentRefusal>;

/** Nobody had it yet; a complaint found inadmissible before can still turn out to have been completed in time. */
const isNew = (assignment: Assignment): assignment is Extract<Assignment, { status: 'unrouted' | 'inadmissible' }> =>
  assignment.status === 'unrouted' || (assignment.status === 'inadmissible' && assignment.last === undefined);

const route = ({ competence, summary }: Pick<Command<'route'>, 'competence' | 'summary'>): Answer =>
  competence
    ? accept(routedTo(competence, { summary, past: [] }))
    : accept({ type: 'returned', summary, declined: { reason: 'other' } });

function decline({ by, on, declined, candidates }: Command<'decline'>, routed: Routed): Answer {
  const { competence, summary } = routed;
  if (competence.respondent !== by) return refuse('not-the-respondent');
  const past = withHolder(routed, { until: on, because: declined.reason });
  const next = candidates.find((candidate) => !past.some((holder) => isSameEntity(holder.competence, candidate)));
  return accept<AssignmentEvent>(
    { type: 'returned', summary, declined, by: { on, entity: competence.agency } },
    ...(next ? [routedTo(next, { summary, past })] : []),
  );
}

const routedTo = (competence: Competence, { summary, past }: Pick<CaseFile, 'summary' | 'past'>): AssignmentEvent => ({
  type: 'routed',
  competence,
  summary,
  declinedBy: past.filter(({ because }) => because !== 'reassigned').map((holder) => holder.competence.agency),
});

/** A routed case moves on within its institution; one that was returned is routed anew, and the ombudsman says where to. */
function reassign(command: Command<'reassign'>, file: Routed | Returned): Answer {
  const { by, on, reason, entity, competence } = command;
  const holder = file.status === 'routed' ? file.competence : file.past.at(-1)?.competence;
  if (!mayReassign(by, holder)) return refuse('not-the-respondent');
  if (!competence || !mayReassign(by, competence)) return refuse('unknown-entity');
  if (file.status === 'returned') return accept(routedTo(competence, file));
  const from = file.competence;
  if (competence.respondent !== from.respondent) return refuse('unknown-entity');
  return isSameEntity(from, competence) && from.correspondent === competence.correspondent
    ? refuse('same-entity')
    : accept({ type: 'reassigned', by: by.institution, on, reason, from: from.agency, to: entity, competence });
}

const mayReassign = (by: Requester, holder: Competence | undefined): boolean =>
  by.kind === 'ombudsman' || by.institution === holder?.respondent;

function setUrgency({ by, urgency, reason }: Command<'set-urgency'>, { summary }: CaseFile): Answer {
  if (by.kind !== 'ombudsman') return refuse('ombudsman-only');
  if (summary.urgency === urgency) return refuse('urgency-unchanged');
  return accept({ type: 'urgency-set', by: by.institution, urgency, reason });
}

function escalate({ to, entity, because }: Command<'escalate'>, { level, desk }: CaseFile): Answer {
  const from = isDesk(to) ? desk : level;
  return heightOf(to) > heightOf(from)
    ? accept({ type: 'escalated', from, to, entity, because })
    : refuse('not-higher');
}

const heightOf = (step: Level | Desk): number => (isDesk(step) ? desks.indexOf(step) : levels.indexOf(step));

const stepOf = (step: Level | Desk): Pick<CaseFile, 'level'> | Pick<CaseFile, 'desk'> =>
  isDesk(step) ? { desk: step } : { level: step };

/** True for a step of the ombudsman's own ladder. */
export const isDesk = (step: Level | Desk): step is Desk => desks.some((desk) => desk === step);

function takeToMediation(command: Command<'take-to-mediation'>, assignment: Assignment): Answer {
  if (assignment.status === 'withdrawn') return refuse('case-withdrawn');
  const file = fileOf(assignment);
  if (!file) return route(command);
  const { ombudsman } = command.summary;
  return file.summary.track === 'mediation'
    ? refuse('already-in-mediation')
    : accept({ type: 'taken-to-mediation', ...(ombudsman !== undefined && { ombudsman }) });
}

function inMediation(assignment: Assignment, { ombudsman }: Pick<CaseSummary, 'ombudsman'>): Assignment {
  const file = isOver(assignment) ? assignment.last : assignment;
  return file === undefined || file.status === 'unrouted'
    ? assignment
    : { ...file, summary: { ...file.summary, track: 'mediation', ...(ombudsman !== undefined && { ombudsman }) } };
}

/** Back to who had it; a case that nobody has is where it was, and waits for its admission or for a human. */
function reopen(assignment: Assignment): Answer {
  if (assignment.status === 'routed') return refuse('already-routed');
  if (assignment.status === 'returned') return refuse('case-returned');
  if (assignment.status === 'unrouted') return refuse('not-routed');
  const { last } = assignment;
  return last?.status === 'routed' ? accept(routedTo(last.competence, last)) : accept({ type: 'reopened' });
}

/** A reply is owed again by who has the case. */
function contest(assignment: Assignment): Answer {
  if (isInMediation(assignment)) return refuse('already-in-mediation');
  if (assignment.status === 'closed') return accept({ type: 'reopened' });
  return assignment.status === 'routed' ? accept() : refuse(whyNotRouted(assignment));
}

function respondentCloses({ replyOwed }: Command<'respondent-closes'>, assignment: Assignment): Answer {
  if (isOver(assignment)) return refuse(`case-${assignment.status}`);
  if (isInMediation(assignment)) return refuse('already-in-mediation');
  return replyOwed ? refuse('reply-owed') : accept({ type: 'ended', as: 'closed' });
}

const isInMediation = (assignment: Assignment): boolean => fileOf(assignment)?.summary.track === 'mediation';

/** What is known of the case, whether it is over or not. */
function fileOf(assignment: Assignment): CaseFile | undefined {
  if (assignment.status === 'routed' || assignment.status === 'returned') return assignment;
  return assignment.status === 'unrouted' ? undefined : assignment.last;
}

/** Each entity stands once, at its last stay: a case that goes back and forth does not grow without end. */
function withHolder(assignment: Assignment, end: Omit<PastHolder, 'competence'>): readonly PastHolder[] {
  if (assignment.status !== 'routed') return [];
  const { competence, past } = assignment;
  return [...past.filter((holder) => !isSameEntity(holder.competence, competence)), { competence, ...end }];
}

const isSameEntity = (a: Competence, b: Competence): boolean =>
  a.respondent === b.respondent && a.company === b.company && a.agency === b.agency;

/** Nothing that an institution states after the end moves the case. */
export const isOver = (assignment: Assignment): assignment is Over =>
  assignment.status === 'withdrawn' || assignment.status === 'closed' || assignment.status === 'inadmissible';

const whyNotUnrouted = (assignment: Exclude<Assignment, { status: 'unrouted' }>): AssignmentRefusal =>
  isOver(assignment) ? `case-${assignment.status}` : 'already-routed';

const whyNotRouted = (assignment: Exclude<Assignment, { status: 'routed' }>): AssignmentRefusal =>
  assignment.status === 'unrouted' ? 'not-routed' : `case-${assignment.status}`;
