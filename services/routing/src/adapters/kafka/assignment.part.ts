import type { Draft, EventOf } from '@jisr/contracts';
import type { Part } from '@jisr/messaging';
import type {
  Assignment,
  AssignmentCommand,
  AssignmentEvent,
  AssignmentRefusal,
  Desk,
  Level,
} from '../../domain/assignment.ts';
import { assignmentDecider, isDesk } from '../../domain/assignment.decider.ts';

type CaseRouted = EventOf<'ma.jisr.routing.case-routed.v1'>['data'];

/** As many as the event has room for; the last ones are those that matter. */
const toldMost = 20;
const system = { role: 'system' } as const;

/** An assignment's place in routing's document on the case, and what its events mean to the others. */
export const assignmentPart: Part<AssignmentCommand, Assignment, AssignmentEvent, AssignmentRefusal> = {
  name: 'assignment',
  decider: assignmentDecider,

  publish(event): readonly Draft[] {
    switch (event.type) {
      case 'routed': {
        const { summary, competence } = event;
        const { claims, ...about } = summary;
        const lists = {
          ...(claims && { claims: [...claims] as NonNullable<CaseRouted['claims']> }),
          ...(event.declinedBy.length > 0 && { declinedBy: lastOf(event.declinedBy) }),
        };
        const data = { ...about, ...competence, ...lists, actor: system };
        return [{ type: 'ma.jisr.routing.case-routed.v1', data }];
      }
      case 'returned': {
        const { declined, by } = event;
        const data = { ...declined, ...(by && { from: by.entity }), actor: system };
        return [{ type: 'ma.jisr.routing.case-returned.v1', data }];
      }
      case 'reassigned': {
        const { by: institution, from, to, reason, competence } = event;
        const correspondent = competence.deputy ?? competence.correspondent;
        const actor = { role: 'officer', institution } as const;
        const data = { from, to, reason, ...(correspondent && { correspondent }), actor };
        return [{ type: 'ma.jisr.routing.case-reassigned.v1', data }];
      }
      case 'urgency-set': {
        const { by: institution, urgency, reason } = event;
        const actor = { role: 'delegate', institution } as const;
        return [{ type: 'ma.jisr.routing.urgency-set.v1', data: { urgency, reason, actor } }];
      }
      case 'escalated': {
        const { entity, because } = event;
        const data = { from: levelOf(event.from), to: levelOf(event.to), entity, ...because, actor: system };
        return [{ type: 'ma.jisr.routing.case-escalated.v1', data }];
      }
      case 'taken-to-mediation':
      case 'reopened':
      case 'ended':
        return [];
    }
  },
};

/** To the others the ombudsman's house is one level; the entity says which of its desks. */
const levelOf = (step: Level | Desk): Level => (isDesk(step) ? 'mediator' : step);

const lastOf = (entities: readonly string[]) => entities.slice(-toldMost) as NonNullable<CaseRouted['declinedBy']>;
