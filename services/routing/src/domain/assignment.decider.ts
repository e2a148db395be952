import { accept, refuse, type Decider } from '@jisr/decider';
import type { Assignment, AssignmentCommand, AssignmentEvent, AssignmentRefusal } from './assignment.ts';

/**
 * A case is routed once; the respondent may give it back once, saying why. A declination that is told before the case
 * is routed waits, and counts only if it comes from the institution that turns out to be the respondent.
 */
export const assignmentDecider: Decider<AssignmentCommand, Assignment, AssignmentEvent, AssignmentRefusal> = {
  initial: { status: 'unrouted' },

  decide(command, assignment) {
    switch (command.type) {
      case 'route': {
        if (assignment.status === 'routed' || assignment.status === 'returned') return refuse('already-routed');
        const { competence, summary } = command;
        const routed = { type: 'routed', competence, summary } as const;
        return assignment.status === 'held' && assignment.by === competence.respondent
          ? accept<AssignmentEvent>(routed, { type: 'returned', declined: assignment.declined })
          : accept(routed);
      }
      case 'decline': {
        const { by, declined } = command;
        switch (assignment.status) {
          case 'unrouted':
          case 'held':
            return accept({ type: 'declination-held', declined, by });
          case 'routed':
            return assignment.respondent === by ? accept({ type: 'returned', declined }) : refuse('not-the-respondent');
          case 'returned':
            return refuse('case-returned');
        }
      }
    }
  },

  evolve(assignment, event) {
    switch (event.type) {
      case 'routed':
        return { status: 'routed', ...event.competence };
      case 'declination-held':
        return { status: 'held', declined: event.declined, by: event.by };
      case 'returned':
        return assignment.status === 'routed'
          ? { ...assignment, status: 'returned', reason: event.declined.reason }
          : assignment;
    }
  },
};
