import type { EventOf } from '@jisr/contracts';
import type { Notice } from '../domain/templates.ts';
import type { Step } from './step.ts';

type Content = Pick<Notice, 'template' | 'params'>;

const named = (template: Notice['template'], params: Notice['params'] = {}): Content => ({ template, params });

/** A step in the words of the notices. Free text stays behind: what is not named here is not told. */
export function whatItTells(event: Step): Content {
  switch (event.type) {
    case 'ma.jisr.intake.complaint-registered.v1':
      return named('complaint-registered');
    case 'ma.jisr.intake.complaint-found-incomplete.v1': {
      const { missing, completeBy } = event.data;
      return named('complaint-found-incomplete', { missing, count: missing.length, completeBy });
    }
    case 'ma.jisr.intake.complaint-completed.v1':
      return named('complaint-completed');
    case 'ma.jisr.intake.complaint-found-inadmissible.v1': {
      const { ground, insteadGoTo = '' } = event.data;
      return named('complaint-found-inadmissible', { ground, insteadGoTo, known: yesOrNo(insteadGoTo !== '') });
    }
    case 'ma.jisr.intake.complaint-admitted.v1':
      return named('complaint-admitted');
    case 'ma.jisr.intake.reply-accepted.v1':
      return named('reply-accepted');
    case 'ma.jisr.intake.reply-contested.v1':
      return named('reply-contested', { contestReason: event.data.reason });
    case 'ma.jisr.intake.complaint-taken-to-mediation.v1':
      return named('complaint-taken-to-mediation', { ombudsman: event.data.ombudsman });
    case 'ma.jisr.intake.complaint-withdrawn.v1':
      return named('complaint-withdrawn');
    case 'ma.jisr.intake.complaint-reopened.v1':
      return named('complaint-reopened', { reopeningReason: event.data.reason });
    case 'ma.jisr.intake.cases-linked.v1':
      return named('cases-linked', { count: event.data.cases.length });
    case 'ma.jisr.intake.case-rated.v1':
      return named('case-rated', { score: event.data.score });
    case 'ma.jisr.routing.case-routed.v1':
      return named('case-routed', { respondent: event.data.respondent });
    case 'ma.jisr.routing.case-returned.v1':
      return named('case-returned');
    case 'ma.jisr.routing.case-reassigned.v1':
      return named('case-reassigned', { reassignmentReason: event.data.reason });
    case 'ma.jisr.routing.case-escalated.v1': {
      const { to, entity, clock, reason } = event.data;
      return named('case-escalated', { level: to, clock, cause: reason, ...(entity !== undefined && { entity }) });
    }
    case 'ma.jisr.routing.urgency-set.v1':
      return named('urgency-set', { urgency: event.data.urgency });
    case 'ma.jisr.housing-projects.treatment-accepted.v1':
      return named('treatment-accepted', { respondent: event.data.respondent });
    case 'ma.jisr.housing-projects.operation-suggested.v1':
      return named('operation-suggested', { count: event.data.candidates.length });
    case 'ma.jisr.housing-projects.information-requested.v1': {
      const { parts, dueOn } = event.data;
      return named('information-requested', { parts, count: parts.length, dueOn });
    }
    case 'ma.jisr.housing-projects.information-received.v1':
      return named('information-received', { answered: yesOrNo(event.data.answered) });
    case 'ma.jisr.housing-projects.reply-issued.v1': {
      const { outcome, contestableUntil } = event.data;
      return named('reply-issued', { outcome, contestableUntil });
    }
    case 'ma.jisr.housing-projects.measure-committed.v1':
      return named('measure-committed', { remedy: event.data.remedy, dueOn: event.data.dueOn });
    case 'ma.jisr.housing-projects.measure-executed.v1':
      return named('measure-executed', { executedOn: event.data.executedOn, late: yesOrNo(event.data.late) });
    case 'ma.jisr.housing-projects.measure-overdue.v1':
      return named('measure-overdue', { dueOn: event.data.dueOn });
    case 'ma.jisr.housing-projects.collective-file-opened.v1':
      return named('collective-file-opened', { count: event.data.cases });
    case 'ma.jisr.housing-projects.case-joined-collective-file.v1':
      return named('case-joined-collective-file');
    case 'ma.jisr.housing-projects.case-closed.v1':
      return named('case-closed', { accepted: yesOrNo(event.data.reason === 'reply-accepted') });
    default:
      return isOfMediation(event) ? whatMediationTells(event) : whatAClockTells(event);
  }
}

type OfMediation = Extract<Step, { readonly type: `ma.jisr.mediation.${string}` }>;

const isOfMediation = (event: Step): event is OfMediation => event.type.startsWith('ma.jisr.mediation.');
const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');

function whatAClockTells(
  event: Extract<
    Step,
    EventOf<`ma.jisr.routing.clock-${'started' | 'suspended' | 'resumed' | 'extended' | 'warned' | 'breached'}.v1`>
  >,
): Content {
  const { clock, dueOn } = event.data;
  switch (event.type) {
    case 'ma.jisr.routing.clock-started.v1':
      return named('clock-started', { clock, dueOn, against: event.data.against });
    case 'ma.jisr.routing.clock-suspended.v1':
      return named('clock-suspended', { clock, dueOn });
    case 'ma.jisr.routing.clock-resumed.v1':
      return named('clock-resumed', { clock, dueOn });
    case 'ma.jisr.routing.clock-extended.v1':
      return named('clock-extended', { clock, dueOn, extensionReason: event.data.reason });
    case 'ma.jisr.routing.clock-warned.v1':
      return named('clock-warned', { clock, dueOn, against: event.data.against });
    case 'ma.jisr.routing.clock-breached.v1':
      return named('clock-breached', { clock, dueOn, against: event.data.against });
  }
}

function whatMediationTells(event: OfMediation): Content {
  switch (event.type) {
    case 'ma.jisr.mediation.instruction-opened.v1':
      return named('instruction-opened', { ombudsman: event.data.ombudsman });
    case 'ma.jisr.mediation.letter-sent.v1':
      return named('letter-sent', { respondent: event.data.respondent });
    case 'ma.jisr.mediation.reply-reviewed.v1':
      return named('reply-reviewed', { verdict: event.data.verdict });
    case 'ma.jisr.mediation.settlement-proposed.v1':
      return named('settlement-proposed', { remedies: event.data.remedies, answerDueOn: event.data.answerDueOn });
    case 'ma.jisr.mediation.settlement-answered.v1':
      return named('settlement-answered', { side: event.data.side, answer: event.data.answer });
    case 'ma.jisr.mediation.settlement-reached.v1':
      return named('settlement-reached', { remedies: event.data.remedies });
    case 'ma.jisr.mediation.settlement-lapsed.v1':
      return named('settlement-lapsed');
    case 'ma.jisr.mediation.recommendation-issued.v1': {
      const { respondent, remedies, answerDueOn } = event.data;
      return named('recommendation-issued', { respondent, remedies, answerDueOn });
    }
    case 'ma.jisr.mediation.recommendation-accepted.v1':
      return named('recommendation-accepted', { executionDueOn: event.data.executionDueOn });
    case 'ma.jisr.mediation.recommendation-refused.v1':
      return named('recommendation-refused', { reasons: event.data.reasons });
    case 'ma.jisr.mediation.recommendation-executed.v1':
      return named('recommendation-executed', { extent: event.data.extent });
    case 'ma.jisr.mediation.recommendation-not-executed.v1':
      return named('recommendation-not-executed', { dueOn: event.data.dueOn });
    case 'ma.jisr.mediation.reminder-sent.v1': {
      const { respondent, about } = event.data;
      return named('reminder-sent', { respondent, about: about.replace('recommendation-', '') });
    }
    case 'ma.jisr.mediation.case-referred.v1':
      return named('case-referred');
    case 'ma.jisr.mediation.case-closed.v1':
      return named('mediation-closed', { closureReason: event.data.reason });
  }
}
