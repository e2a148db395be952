import type { Draft } from '@jisr/contracts';
import type { Part } from '@jisr/messaging';
import type { Treatment, TreatmentCommand, TreatmentEvent, TreatmentRefusal } from '../../domain/treatment.ts';
import { treatmentDecider } from '../../domain/treatment.decider.ts';

const system = { role: 'system' } as const;

/** A treatment's place in this context's document on the case, and what its events mean to the others. */
export const treatmentPart: Part<TreatmentCommand, Treatment, TreatmentEvent, TreatmentRefusal> = {
  name: 'treatment',
  decider: treatmentDecider,

  publish(event): readonly Draft[] {
    switch (event.type) {
      case 'operation-matched':
        return [{ type: 'ma.jisr.housing-projects.operation-matched.v1', data: { ...event.match, actor: system } }];
      case 'opened': {
        const { respondent, entity } = event;
        return [{ type: 'ma.jisr.housing-projects.treatment-opened.v1', data: { respondent, entity, actor: system } }];
      }
      case 'reply-issued': {
        const { by: institution, ...data } = event.reply;
        const actor = { role: 'correspondent', institution } as const;
        return [{ type: 'ma.jisr.housing-projects.reply-issued.v1', data: { ...data, actor } }];
      }
      case 'closed':
        return [{ type: 'ma.jisr.housing-projects.case-closed.v1', data: { reason: event.reason, actor: system } }];
      case 'end-held':
      case 'withdrawn':
      case 'returned':
        return [];
    }
  },
};
