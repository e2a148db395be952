import { accept, refuse, type Decider } from '@jisr/decider';
import type { Assignment, AssignmentCommand, AssignmentEvent, AssignmentRefusal } from './assignment.ts';

/**
 * A case is routed once; the respondent may give it back once, saying why, as long as the case is not over. A case for
 * which nobody is competent is returned at once, so that whoever handed it in learns of it.
 */
export const assignmentDecider: Decider<AssignmentCommand, Assignment, AssignmentEvent, AssignmentRefusal> = {
  initial: { status: 'unrouted' },

  decide(command, assignment) {
    switch (command.type) {
      case 'route': {
        if (assignment.status !== 'unrouted') return refuse(whyNotUnrouted(assignment));
        const { competence, summary } = command;
        return competence
          ? accept({ type: 'routed', competence, summary })
          : accept({ type: 'returned', declined: { reason: 'other' } });
      }
      case 'decline': {
        if (assignment.status === 'unrouted') return refuse('not-routed');
        if (assignment.status !== 'routed') return refuse(whyOver(assignment));
        const { by, declined } = command;
        return assignment.respondent === by ? accept({ type: 'returned', declined }) : refuse('not-the-respondent');
      }
      case 'end':
        return assignment.status === 'withdrawn' || assignment.status === 'closed'
          ? refuse(whyOver(assignment))
          : accept({ type: 'ended', as: command.as });
    }
  },

  evolve(_, event) {
    switch (event.type) {
      case 'routed':
        return { status: 'routed', ...event.competence };
      case 'returned':
        return { status: 'returned', reason: event.declined.reason };
      case 'ended':
        return { status: event.as };
    }
  },
};

type Over = Extract<Assignment, { status: 'returned' | 'withdrawn' | 'closed' }>;

const whyNotUnrouted = (assignment: Exclude<Assignment, { status: 'unrouted' }>): AssignmentRefusal =>
  assignment.status === 'routed' || assignment.status === 'returned' ? 'already-routed' : whyOver(assignment);

const whyOver = ({ status }: Over): AssignmentRefusal => {
  switch (status) {
    case 'returned':
      return 'case-returned';
    case 'withdrawn':
      return 'case-withdrawn';
    case 'closed':
      return 'case-closed';
  }
};
