import type { Place } from '../domain/place.ts';
import type { Step } from './step.ts';

/** What a step says of who has to do with the case from now on. */
export function whereItPlaces(event: Step): Place | undefined {
  switch (event.type) {
    case 'ma.jisr.intake.complaint-taken-to-mediation.v1':
      return { ombudsman: event.data.ombudsman };
    case 'ma.jisr.routing.case-routed.v1': {
      const { track, institution, respondent, delegation, company, agency } = event.data;
      return { respondent, delegation, company, agency, ...(track === 'mediation' && { ombudsman: institution }) };
    }
    case 'ma.jisr.routing.case-reassigned.v1':
      return { agency: event.data.to };
    case 'ma.jisr.mediation.instruction-opened.v1': {
      const { ombudsman, delegation } = event.data;
      return { ombudsman, ...(delegation !== undefined && { delegation }) };
    }
    default:
      return undefined;
  }
}
