import type { CaseEvent } from '@jisr/parties';
import type { CaseView, RecommendationView, SettlementView } from '@jisr/portal-api';

/** What an event changes of the ombudsman's file on a case. */
export function mediationAfter(view: CaseView, event: CaseEvent): Partial<CaseView> {
  switch (event.type) {
    case 'ma.jisr.intake.complaint-registered.v1':
      return event.data.track === 'mediation' ? { mediation: 'received' } : {};
    case 'ma.jisr.intake.complaint-taken-to-mediation.v1':
      return { mediation: 'received' };
    case 'ma.jisr.mediation.instruction-opened.v1':
      return { mediation: 'instructed' };
    case 'ma.jisr.mediation.letter-sent.v1':
      return { mediation: 'written' };
    case 'ma.jisr.housing-projects.reply-issued.v1':
      return view.mediation === 'written' ? { mediation: 'replied' } : {};
    case 'ma.jisr.mediation.reply-reviewed.v1':
      return { mediation: 'reviewed' };
    case 'ma.jisr.mediation.case-referred.v1':
      return { mediation: 'decided', closedFor: 'referred', closedOn: event.data.referredOn };
    case 'ma.jisr.mediation.case-closed.v1':
      return { mediation: 'decided', closedFor: event.data.reason, closedOn: event.data.closedOn };
    default:
      return { ...settlementAfter(view.settlement, event), ...recommendationAfter(view.recommendation, event) };
  }
}

function settlementAfter(before: SettlementView | undefined, event: CaseEvent): Pick<CaseView, 'settlement'> {
  switch (event.type) {
    case 'ma.jisr.mediation.settlement-proposed.v1': {
      const { remedies, answerDueOn } = event.data;
      return { settlement: { status: 'proposed', remedies, answerDueOn, agreed: [] } };
    }
    case 'ma.jisr.mediation.settlement-answered.v1': {
      if (!before) return {};
      const { side, answer } = event.data;
      return answer === 'refused'
        ? { settlement: { ...before, status: 'refused' } }
        : { settlement: { ...before, agreed: [...before.agreed, side] } };
    }
    case 'ma.jisr.mediation.settlement-lapsed.v1':
      return before ? { settlement: { ...before, status: 'lapsed' } } : {};
    case 'ma.jisr.mediation.settlement-reached.v1':
      return { settlement: { agreed: [], ...before, remedies: event.data.remedies, status: 'reached' } };
    default:
      return {};
  }
}

type Recommended = Pick<CaseView, 'recommendation' | 'mediation'>;

function recommendationAfter(before: RecommendationView | undefined, event: CaseEvent): Recommended {
  switch (event.type) {
    case 'ma.jisr.mediation.recommendation-issued.v1': {
      const { remedies, issuedOn, answerDueOn } = event.data;
      return { mediation: 'decided', recommendation: { status: 'issued', remedies, issuedOn, answerDueOn } };
    }
    case 'ma.jisr.mediation.recommendation-accepted.v1':
      return recommended(before, { status: 'accepted', executionDueOn: event.data.executionDueOn });
    case 'ma.jisr.mediation.recommendation-refused.v1':
      return { mediation: 'reviewed', ...recommended(before, { status: 'refused' }) };
    case 'ma.jisr.mediation.recommendation-executed.v1': {
      const { extent, executedOn, late } = event.data;
      const status = extent === 'fully' ? 'executed' : 'partly-executed';
      return { mediation: 'reviewed', ...recommended(before, { status, executedOn, late }) };
    }
    case 'ma.jisr.mediation.recommendation-not-executed.v1':
      return { mediation: 'reviewed', ...recommended(before, { status: 'not-executed' }) };
    default:
      return {};
  }
}

/** A recommendation whose beginning was not seen is not shown. */
const recommended = (before: RecommendationView | undefined, change: Partial<RecommendationView>): Recommended =>
  before ? { recommendation: { ...before, ...change } } : {};
