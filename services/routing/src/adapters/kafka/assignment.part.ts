import type { Draft } from '@jisr/contracts';
import type { Part } from '@jisr/messaging';
import type { Assignment, AssignmentCommand, AssignmentEvent, AssignmentRefusal } from '../../domain/assignment.ts';
import { assignmentDecider } from '../../domain/assignment.decider.ts';

const actor = { role: 'system' } as const;

/** An assignment's place in routing's document on the case, and what its events mean to the others. */
export const assignmentPart: Part<AssignmentCommand, Assignment, AssignmentEvent, AssignmentRefusal> = {
  name: 'assignment',
  decider: assignmentDecider,

  publish(event): readonly Draft[] {
    switch (event.type) {
      case 'routed':
        return [{ type: 'ma.jisr.routing.case-routed.v1', data: { ...event.summary, ...event.competence, actor } }];
      case 'returned':
        return [{ type: 'ma.jisr.routing.case-returned.v1', data: { ...event.declined, actor } }];
      case 'ended':
        return [];
    }
  },
};
