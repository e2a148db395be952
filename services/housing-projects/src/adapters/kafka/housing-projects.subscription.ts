import { subscribe } from '@jisr/messaging';
import { rulesKept } from '@jisr/reference';
import { CloseCaseWhenReplyAcceptedHandler } from '../../application/close-case-when-reply-accepted.handler.ts';
import { EndTreatmentWhenCaseReturnedHandler } from '../../application/end-treatment-when-case-returned.handler.ts';
import { EndTreatmentWhenComplaintWithdrawnHandler } from '../../application/end-treatment-when-complaint-withdrawn.handler.ts';
import { IssueReplyWhenReplySubmittedHandler } from '../../application/issue-reply-when-reply-submitted.handler.ts';
import { OpenTreatmentWhenCaseRoutedHandler } from '../../application/open-treatment-when-case-routed.handler.ts';
import { RegisterOperationWhenOperationReportedHandler } from '../../application/register-operation-when-operation-reported.handler.ts';

export const housingProjectsSubscription = subscribe({
  group: 'jisr.housing-projects.v1', // frozen: a new name would read the whole log again
  context: 'housing-projects',
  inbound: {
    'ma.jisr.housing-projects.operation-reported.v1': RegisterOperationWhenOperationReportedHandler,
    'ma.jisr.housing-projects.reply-submitted.v1': IssueReplyWhenReplySubmittedHandler,
  },
  lifecycle: {
    ...rulesKept,
    'ma.jisr.routing.case-routed.v1': OpenTreatmentWhenCaseRoutedHandler,
    'ma.jisr.routing.case-returned.v1': EndTreatmentWhenCaseReturnedHandler,
    'ma.jisr.intake.reply-accepted.v1': CloseCaseWhenReplyAcceptedHandler,
    'ma.jisr.intake.complaint-withdrawn.v1': EndTreatmentWhenComplaintWithdrawnHandler,
  },
});
