import type { Draft } from '@jisr/contracts';
import type { Part } from '@jisr/messaging';
import type { ClaimOutcome } from '../../domain/reply.ts';
import { treatmentDecider } from '../../domain/treatment.decider.ts';
import type { Treatment, TreatmentCommand, TreatmentEvent, TreatmentRefusal } from '../../domain/treatment.ts';
import { citizen, correspondentOf, system } from './actors.ts';

/** A treatment's place in this context's document on the case, and what its events mean to the others. */
export const treatmentPart: Part<TreatmentCommand, Treatment, TreatmentEvent, TreatmentRefusal> = {
  name: 'treatment',
  decider: treatmentDecider,

  publish(event): readonly Draft[] {
    switch (event.type) {
      case 'opened': {
        const { respondent, entity, track } = event.file;
        const data = { respondent, entity, track, actor: system };
        return [{ type: 'ma.jisr.housing-projects.treatment-opened.v1', data }];
      }
      case 'acknowledged': {
        const { respondent, entity, on: acceptedOn } = event;
        const data = { respondent, entity, acceptedOn, actor: correspondentOf(respondent) };
        return [{ type: 'ma.jisr.housing-projects.treatment-accepted.v1', data }];
      }
      case 'information-requested': {
        const { parts, ...asked } = event.request;
        const data = { parts: [...parts], ...asked, actor: correspondentOf(event.by) };
        return [{ type: 'ma.jisr.housing-projects.information-requested.v1', data }];
      }
      case 'information-received': {
        const { on: receivedOn, answered } = event;
        const data = { receivedOn, answered, actor: answered ? citizen : system };
        return [{ type: 'ma.jisr.housing-projects.information-received.v1', data }];
      }
      case 'reply-issued': {
        const { by, claims, reasons, ...said } = event.reply;
        const why = { ...(claims && { claims: claims.map(stated) }), ...(reasons && { reasons: [...reasons] }) };
        const data = { ...said, ...why, actor: correspondentOf(by) };
        return [{ type: 'ma.jisr.housing-projects.reply-issued.v1', data }];
      }
      case 'closed': {
        const { reason } = event;
        if (reason === 'closed-by-ombudsman') return [];
        return [{ type: 'ma.jisr.housing-projects.case-closed.v1', data: { reason, actor: system } }];
      }
      case 'expected':
      case 'end-held':
      case 'end-released':
      case 'mediation-held':
      case 'letter-held':
      case 'reassigned':
      case 'taken-to-mediation':
      case 'withdrawn':
      case 'returned':
        return [];
    }
  },
};

const stated = ({ reasons, ...claim }: ClaimOutcome) => ({ ...claim, ...(reasons && { reasons: [...reasons] }) });
