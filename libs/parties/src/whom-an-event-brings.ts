import type { DataOf, EventOf, EventType } from '@jisr/contracts';
import type { Roles } from './domain/parties.ts';

type CaseEventType = { [T in EventType]: DataOf<T> extends { causedBy: string } ? T : never }[EventType];

/** Any event of a case. */
export type CaseEvent = EventOf<CaseEventType>;

/** The institutions that an event gives a part in its case. */
export function whomItBrings(event: CaseEvent): Roles {
  switch (event.type) {
    case 'ma.jisr.intake.complaint-registered.v1':
      return {
        receiver: event.data.institution,
        ...(event.data.track === 'mediation' && { ombudsman: event.data.institution }),
      };
    case 'ma.jisr.intake.complaint-taken-to-mediation.v1': {
      const { ombudsman, respondent } = event.data;
      return { ombudsman, ...(respondent !== undefined && { respondent }) };
    }
    case 'ma.jisr.routing.case-routed.v1': {
      const { respondent, ombudsman } = event.data;
      return { respondent, ...(ombudsman !== undefined && { ombudsman }) };
    }
    case 'ma.jisr.mediation.instruction-opened.v1':
      return { ombudsman: event.data.ombudsman };
    default:
      return {};
  }
}

/** Whether the respondent gives its case back. */
export const isReturned = ({ type }: CaseEvent): boolean => type === 'ma.jisr.routing.case-returned.v1';
