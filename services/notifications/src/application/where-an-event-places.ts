import type { Place } from '../domain/place.ts';
import type { Step } from './step.ts';

/** What a step says of who has to do with the case from now on. */
export function whereItPlaces(event: Step): Place | undefined {
  switch (event.type) {
    case 'ma.jisr.intake.complaint-taken-to-mediation.v1':
      return { ombudsman: event.data.ombudsman };
    case 'ma.jisr.routing.case-routed.v1': {
      const { track, institution, respondent, delegation, company, agency, correspondent, deputy } = event.data;
      const answering = deputy ?? correspondent;
      const ombudsman = track === 'mediation' && { ombudsman: event.data.ombudsman ?? institution };
      return { respondent, delegation, company, agency, ...(answering !== undefined && { answering }), ...ombudsman };
    }
    case 'ma.jisr.routing.case-reassigned.v1':
      return { agency: event.data.to, ...(event.data.correspondent && { answering: event.data.correspondent }) };
    case 'ma.jisr.mediation.instruction-opened.v1': {
      const { ombudsman, delegation } = event.data;
      return { ombudsman, ...(delegation !== undefined && { delegation }) };
    }
    default:
      return undefined;
  }
}
