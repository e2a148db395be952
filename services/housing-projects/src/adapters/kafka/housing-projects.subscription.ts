import { ForgetComplainantWhenComplainantErasedHandler, subscribe } from '@jisr/messaging';
import { rulesKept } from '@jisr/reference';
import { AcknowledgeCaseWhenTreatmentAcceptanceSubmittedHandler } from '../../application/acknowledge-case-when-treatment-acceptance-submitted.handler.ts';
import { AwaitLetterWhenComplaintTakenToMediationHandler } from '../../application/await-letter-when-complaint-taken-to-mediation.handler.ts';
import { CloseCaseWhenReplyAcceptedHandler } from '../../application/close-case-when-reply-accepted.handler.ts';
import { CommitToMeasureWhenMeasureCommitmentSubmittedHandler } from '../../application/commit-to-measure-when-measure-commitment-submitted.handler.ts';
import { EndTreatmentWhenCaseReturnedHandler } from '../../application/end-treatment-when-case-returned.handler.ts';
import { EndTreatmentWhenComplaintFoundInadmissibleHandler } from '../../application/end-treatment-when-complaint-found-inadmissible.handler.ts';
import { EndTreatmentWhenComplaintWithdrawnHandler } from '../../application/end-treatment-when-complaint-withdrawn.handler.ts';
import { EndTreatmentWhenOmbudsmanClosedCaseHandler } from '../../application/end-treatment-when-ombudsman-closed-case.handler.ts';
import { ExecuteMeasureWhenMeasureReportSubmittedHandler } from '../../application/execute-measure-when-measure-report-submitted.handler.ts';
import { IssueReplyWhenReplySubmittedHandler } from '../../application/issue-reply-when-reply-submitted.handler.ts';
import { NameOperationWhenOperationChoiceSubmittedHandler } from '../../application/name-operation-when-operation-choice-submitted.handler.ts';
import { OpenTreatmentWhenCaseRoutedHandler } from '../../application/open-treatment-when-case-routed.handler.ts';
import { OpenTreatmentWhenLetterSentHandler } from '../../application/open-treatment-when-letter-sent.handler.ts';
import { ReassignTreatmentWhenCaseReassignedHandler } from '../../application/reassign-treatment-when-case-reassigned.handler.ts';
import { ReceiveInformationWhenInformationProvidedHandler } from '../../application/receive-information-when-information-provided.handler.ts';
import { RegisterContractWhenContractReportedHandler } from '../../application/register-contract-when-contract-reported.handler.ts';
import { RegisterOperationWhenOperationReportedHandler } from '../../application/register-operation-when-operation-reported.handler.ts';
import { RegisterUnitWhenUnitReportedHandler } from '../../application/register-unit-when-unit-reported.handler.ts';
import { ReopenTreatmentWhenComplaintReopenedHandler } from '../../application/reopen-treatment-when-complaint-reopened.handler.ts';
import { ReopenTreatmentWhenReplyContestedHandler } from '../../application/reopen-treatment-when-reply-contested.handler.ts';
import { RequestInformationWhenInformationRequestSubmittedHandler } from '../../application/request-information-when-information-request-submitted.handler.ts';
import { caseForesight } from './case.foresight.ts';

export const housingProjectsSubscription = subscribe({
  group: 'jisr.housing-projects.v1', // frozen: a new name would read the whole log again
  context: 'housing-projects',
  foresight: caseForesight,
  inbound: {
    'ma.jisr.housing-projects.operation-reported.v1': RegisterOperationWhenOperationReportedHandler,
    'ma.jisr.housing-projects.unit-reported.v1': RegisterUnitWhenUnitReportedHandler,
    'ma.jisr.housing-projects.contract-reported.v1': RegisterContractWhenContractReportedHandler,
    'ma.jisr.housing-projects.operation-choice-submitted.v1': NameOperationWhenOperationChoiceSubmittedHandler,
    'ma.jisr.housing-projects.treatment-acceptance-submitted.v1':
      AcknowledgeCaseWhenTreatmentAcceptanceSubmittedHandler,
    'ma.jisr.housing-projects.information-request-submitted.v1':
      RequestInformationWhenInformationRequestSubmittedHandler,
    'ma.jisr.housing-projects.information-provided.v1': ReceiveInformationWhenInformationProvidedHandler,
    'ma.jisr.housing-projects.reply-submitted.v1': IssueReplyWhenReplySubmittedHandler,
    'ma.jisr.housing-projects.measure-commitment-submitted.v1': CommitToMeasureWhenMeasureCommitmentSubmittedHandler,
    'ma.jisr.housing-projects.measure-report-submitted.v1': ExecuteMeasureWhenMeasureReportSubmittedHandler,
  },
  lifecycle: {
    ...rulesKept,
    'ma.jisr.intake.complainant-erased.v1': ForgetComplainantWhenComplainantErasedHandler,
    'ma.jisr.routing.case-routed.v1': OpenTreatmentWhenCaseRoutedHandler,
    'ma.jisr.routing.case-returned.v1': EndTreatmentWhenCaseReturnedHandler,
    'ma.jisr.routing.case-reassigned.v1': ReassignTreatmentWhenCaseReassignedHandler,
    'ma.jisr.intake.reply-accepted.v1': CloseCaseWhenReplyAcceptedHandler,
    'ma.jisr.intake.reply-contested.v1': ReopenTreatmentWhenReplyContestedHandler,
    'ma.jisr.intake.complaint-taken-to-mediation.v1': AwaitLetterWhenComplaintTakenToMediationHandler,
    'ma.jisr.intake.complaint-reopened.v1': ReopenTreatmentWhenComplaintReopenedHandler,
    'ma.jisr.intake.complaint-found-inadmissible.v1': EndTreatmentWhenComplaintFoundInadmissibleHandler,
    'ma.jisr.intake.complaint-withdrawn.v1': EndTreatmentWhenComplaintWithdrawnHandler,
    'ma.jisr.mediation.letter-sent.v1': OpenTreatmentWhenLetterSentHandler,
    'ma.jisr.mediation.case-closed.v1': EndTreatmentWhenOmbudsmanClosedCaseHandler,
  },
});
