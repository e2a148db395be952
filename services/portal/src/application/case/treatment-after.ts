import { civilDayOf } from '@jisr/calendar';
import type { CaseEvent } from '@jisr/parties';
import type { CaseView, MeasureView } from '@jisr/portal-api';

/** What an event changes of how the respondent treats a case and of what the complainant makes of it. */
export function treatmentAfter({ measures, reply, informationRequest }: CaseView, event: CaseEvent): Partial<CaseView> {
  switch (event.type) {
    case 'ma.jisr.housing-projects.treatment-opened.v1':
      return { entity: event.data.entity };
    case 'ma.jisr.housing-projects.treatment-accepted.v1':
      return { entity: event.data.entity, acceptedOn: event.data.acceptedOn };
    case 'ma.jisr.housing-projects.information-requested.v1':
      return { informationRequest: { parts: event.data.parts, dueOn: event.data.dueOn, open: true } };
    case 'ma.jisr.housing-projects.information-received.v1':
      return informationRequest ? { informationRequest: { ...informationRequest, open: false } } : {};
    case 'ma.jisr.housing-projects.reply-issued.v1': {
      const { outcome, repliedOn, contestableUntil, claims, reasons } = event.data;
      return {
        reply: { outcome, repliedOn, contestableUntil, ...(claims && { claims }), ...(reasons && { reasons }) },
      };
    }
    case 'ma.jisr.intake.reply-accepted.v1':
      return reply ? { reply: { ...reply, answered: 'accepted' } } : {};
    case 'ma.jisr.intake.reply-contested.v1':
      return reply ? { reply: { ...reply, answered: 'contested' } } : {};
    case 'ma.jisr.housing-projects.measure-committed.v1': {
      const { measure, remedy, dueOn } = event.data;
      return { measures: [...measures, { measure, remedy, dueOn, status: 'committed' }] };
    }
    case 'ma.jisr.housing-projects.measure-overdue.v1':
      return { measures: measureMoved(measures, event.data.measure, { status: 'overdue' }) };
    case 'ma.jisr.housing-projects.measure-executed.v1': {
      const { measure, executedOn } = event.data;
      return { measures: measureMoved(measures, measure, { status: 'executed', executedOn }) };
    }
    case 'ma.jisr.housing-projects.case-closed.v1':
      return { closedFor: event.data.reason, closedOn: civilDayOf(event.time) };
    default:
      return {};
  }
}

const measureMoved = (measures: readonly MeasureView[], measure: string, change: Partial<MeasureView>) =>
  measures.map((one) => (one.measure === measure ? { ...one, ...change } : one));
