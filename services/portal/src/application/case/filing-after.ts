import { civilDayOf } from '@jisr/calendar';
import type { CaseEvent } from '@jisr/parties';
import type { CaseView } from '@jisr/portal-api';

type Change = Partial<CaseView>;

/** What an event changes of how a complaint was filed, of what it is about, and of who is competent. */
export function filingAfter(view: CaseView, event: CaseEvent): Change {
  switch (event.type) {
    case 'ma.jisr.intake.complaint-registered.v1': {
      const { receiptNumber, reference, track, category, channel, language, claims } = event.data;
      const filed = { receiptNumber, reference, track, category, channel, language };
      return { ...filed, ...placeIn(event.data), claims: claims ?? [], receivedOn: civilDayOf(event.time) };
    }
    case 'ma.jisr.intake.complaint-found-incomplete.v1': {
      const { missing: parts, completeBy } = event.data;
      return { missing: { parts, completeBy, open: true } };
    }
    case 'ma.jisr.intake.complaint-completed.v1':
      return view.missing ? { missing: { ...view.missing, open: false } } : {};
    case 'ma.jisr.intake.complaint-admitted.v1': {
      const { category, claims, possibleDuplicates = [] } = event.data;
      return { ...placeIn(event.data), category, possibleDuplicates, ...(claims && { claims }) };
    }
    case 'ma.jisr.intake.complaint-found-inadmissible.v1': {
      const { ground: code, legalBasis, insteadGoTo } = event.data;
      const more = {
        ...(legalBasis !== undefined && { legalBasis }),
        ...(insteadGoTo !== undefined && { insteadGoTo }),
      };
      return { ground: { code, ...more } };
    }
    case 'ma.jisr.intake.cases-linked.v1': {
      const { cases, relation } = event.data;
      const others = cases.filter((caseId) => caseId !== event.subject);
      return { links: [...view.links, ...others.map((caseId) => ({ caseId, relation }))] };
    }
    case 'ma.jisr.intake.complaint-taken-to-mediation.v1':
      return { track: 'mediation' };
    case 'ma.jisr.intake.complaint-withdrawn.v1':
      return { closedFor: event.data.reason, closedOn: civilDayOf(event.time) };
    case 'ma.jisr.intake.case-rated.v1':
      return { rating: event.data.score };
    case 'ma.jisr.routing.case-routed.v1': {
      const { delegation, company, agency, urgency, track } = event.data;
      return { ...placeIn(event.data), track, urgency, competence: { delegation, company, agency }, entity: agency };
    }
    case 'ma.jisr.routing.case-reassigned.v1':
      return { entity: event.data.to };
    case 'ma.jisr.routing.urgency-set.v1':
      return { urgency: event.data.urgency };
    case 'ma.jisr.housing-projects.operation-matched.v1':
      return { operation: { ...view.operation, code: event.data.operation } };
    case 'ma.jisr.housing-projects.case-joined-collective-file.v1':
      return { collectiveFile: event.data.collectiveFile };
    default:
      return {};
  }
}

type Placed = Pick<CaseView, 'territory' | 'operation'>;

/** Where a complaint is about, and which operation, as far as an event says. */
const placeIn = ({ territory, operation }: Placed): Change => ({
  ...(territory && { territory }),
  ...(operation && { operation }),
});
