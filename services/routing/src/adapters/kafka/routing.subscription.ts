import { rulesKept } from '@jisr/reference';
import { ForgetComplainantWhenComplainantErasedHandler, subscribe } from '@jisr/messaging';
import { EndAssignmentWhenComplaintFoundInadmissibleHandler } from '../../application/end-assignment-when-complaint-found-inadmissible.handler.ts';
import { EndAssignmentWhenComplaintWithdrawnHandler } from '../../application/end-assignment-when-complaint-withdrawn.handler.ts';
import { EndAssignmentWhenOmbudsmanClosedCaseHandler } from '../../application/end-assignment-when-ombudsman-closed-case.handler.ts';
import { EndAssignmentWhenRespondentClosedCaseHandler } from '../../application/end-assignment-when-respondent-closed-case.handler.ts';
import { ExtendClockWhenExtensionSubmittedHandler } from '../../application/extend-clock-when-extension-submitted.handler.ts';
import { PassCaseOnWhenComplaintTakenToMediationHandler } from '../../application/pass-case-on-when-complaint-taken-to-mediation.handler.ts';
import { ReassignCaseWhenReassignmentSubmittedHandler } from '../../application/reassign-case-when-reassignment-submitted.handler.ts';
import { ResumeAdmissibilityClockWhenComplaintCompletedHandler } from '../../application/resume-admissibility-clock-when-complaint-completed.handler.ts';
import { ResumeReplyClocksWhenInformationReceivedHandler } from '../../application/resume-reply-clocks-when-information-received.handler.ts';
import { ReturnCaseWhenJurisdictionDeclinedHandler } from '../../application/return-case-when-jurisdiction-declined.handler.ts';
import { RouteCaseAgainWhenComplaintReopenedHandler } from '../../application/route-case-again-when-complaint-reopened.handler.ts';
import { RouteCaseWhenComplaintAdmittedHandler } from '../../application/route-case-when-complaint-admitted.handler.ts';
import { SetUrgencyWhenUrgencySubmittedHandler } from '../../application/set-urgency-when-urgency-submitted.handler.ts';
import { StartAnswerClockWhenRecommendationIssuedHandler } from '../../application/start-answer-clock-when-recommendation-issued.handler.ts';
import { StartExecutionClockWhenRecommendationAcceptedHandler } from '../../application/start-execution-clock-when-recommendation-accepted.handler.ts';
import { StartFirstClockWhenComplaintRegisteredHandler } from '../../application/start-first-clock-when-complaint-registered.handler.ts';
import { StartReplyClockWhenLetterSentHandler } from '../../application/start-reply-clock-when-letter-sent.handler.ts';
import { StartTreatmentClockWhenReplyContestedHandler } from '../../application/start-treatment-clock-when-reply-contested.handler.ts';
import { StopAcknowledgementClockWhenTreatmentAcceptedHandler } from '../../application/stop-acknowledgement-clock-when-treatment-accepted.handler.ts';
import { StopAdmissibilityClockWhenInstructionOpenedHandler } from '../../application/stop-admissibility-clock-when-instruction-opened.handler.ts';
import { StopAnswerClockWhenRecommendationRefusedHandler } from '../../application/stop-answer-clock-when-recommendation-refused.handler.ts';
import { StopExecutionClockWhenExecutionStatedHandler } from '../../application/stop-execution-clock-when-execution-stated.handler.ts';
import { StopReplyClockWhenSettlementReachedHandler } from '../../application/stop-reply-clock-when-settlement-reached.handler.ts';
import { StopReplyClocksWhenReplyIssuedHandler } from '../../application/stop-reply-clocks-when-reply-issued.handler.ts';
import { SuspendAdmissibilityClockWhenComplaintFoundIncompleteHandler } from '../../application/suspend-admissibility-clock-when-complaint-found-incomplete.handler.ts';
import { SuspendReplyClocksWhenInformationRequestedHandler } from '../../application/suspend-reply-clocks-when-information-requested.handler.ts';
import { caseForesight } from './case.foresight.ts';

export const routingSubscription = subscribe({
  group: 'jisr.routing.v1', // frozen: a new name would read the whole log again
  context: 'routing',
  foresight: caseForesight,
  inbound: {
    'ma.jisr.routing.jurisdiction-declined.v1': ReturnCaseWhenJurisdictionDeclinedHandler,
    'ma.jisr.routing.reassignment-submitted.v1': ReassignCaseWhenReassignmentSubmittedHandler,
    'ma.jisr.routing.urgency-submitted.v1': SetUrgencyWhenUrgencySubmittedHandler,
    'ma.jisr.routing.extension-submitted.v1': ExtendClockWhenExtensionSubmittedHandler,
  },
  lifecycle: {
    ...rulesKept,
    'ma.jisr.intake.complainant-erased.v1': ForgetComplainantWhenComplainantErasedHandler,
    'ma.jisr.intake.complaint-registered.v1': StartFirstClockWhenComplaintRegisteredHandler,
    'ma.jisr.intake.complaint-found-incomplete.v1': SuspendAdmissibilityClockWhenComplaintFoundIncompleteHandler,
    'ma.jisr.intake.complaint-completed.v1': ResumeAdmissibilityClockWhenComplaintCompletedHandler,
    'ma.jisr.intake.complaint-admitted.v1': RouteCaseWhenComplaintAdmittedHandler,
    'ma.jisr.intake.reply-contested.v1': StartTreatmentClockWhenReplyContestedHandler,
    'ma.jisr.intake.complaint-found-inadmissible.v1': EndAssignmentWhenComplaintFoundInadmissibleHandler,
    'ma.jisr.intake.complaint-withdrawn.v1': EndAssignmentWhenComplaintWithdrawnHandler,
    'ma.jisr.intake.complaint-taken-to-mediation.v1': PassCaseOnWhenComplaintTakenToMediationHandler,
    'ma.jisr.intake.complaint-reopened.v1': RouteCaseAgainWhenComplaintReopenedHandler,
    'ma.jisr.housing-projects.treatment-accepted.v1': StopAcknowledgementClockWhenTreatmentAcceptedHandler,
    'ma.jisr.housing-projects.information-requested.v1': SuspendReplyClocksWhenInformationRequestedHandler,
    'ma.jisr.housing-projects.information-received.v1': ResumeReplyClocksWhenInformationReceivedHandler,
    'ma.jisr.housing-projects.reply-issued.v1': StopReplyClocksWhenReplyIssuedHandler,
    'ma.jisr.housing-projects.case-closed.v1': EndAssignmentWhenRespondentClosedCaseHandler,
    'ma.jisr.mediation.instruction-opened.v1': StopAdmissibilityClockWhenInstructionOpenedHandler,
    'ma.jisr.mediation.letter-sent.v1': StartReplyClockWhenLetterSentHandler,
    'ma.jisr.mediation.settlement-reached.v1': StopReplyClockWhenSettlementReachedHandler,
    'ma.jisr.mediation.recommendation-issued.v1': StartAnswerClockWhenRecommendationIssuedHandler,
    'ma.jisr.mediation.recommendation-accepted.v1': StartExecutionClockWhenRecommendationAcceptedHandler,
    'ma.jisr.mediation.recommendation-refused.v1': StopAnswerClockWhenRecommendationRefusedHandler,
    'ma.jisr.mediation.recommendation-executed.v1': StopExecutionClockWhenExecutionStatedHandler,
    'ma.jisr.mediation.recommendation-not-executed.v1': StopExecutionClockWhenExecutionStatedHandler,
    'ma.jisr.mediation.case-closed.v1': EndAssignmentWhenOmbudsmanClosedCaseHandler,
  },
});
