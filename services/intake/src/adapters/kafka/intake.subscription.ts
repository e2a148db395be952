import { subscribe } from '@jisr/messaging';
import { rulesKept } from '@jisr/reference';
import { AcceptReplyWhenAcceptanceSubmittedHandler } from '../../application/accept-reply-when-acceptance-submitted.handler.ts';
import { CompleteComplaintWhenCompletionSubmittedHandler } from '../../application/complete-complaint-when-completion-submitted.handler.ts';
import { ContestReplyWhenContestSubmittedHandler } from '../../application/contest-reply-when-contest-submitted.handler.ts';
import { FindInadmissibleWhenInadmissibilitySubmittedHandler } from '../../application/find-inadmissible-when-inadmissibility-submitted.handler.ts';
import { ForgetTrackingCodeWhenNotificationSentHandler } from '../../application/forget-tracking-code-when-notification-sent.handler.ts';
import { HearOfBreachWhenClockBreachedHandler } from '../../application/hear-of-breach-when-clock-breached.handler.ts';
import { HearOfClosureWhenCaseClosedHandler } from '../../application/hear-of-closure-when-case-closed.handler.ts';
import { HearOfClosureWhenCaseReferredHandler } from '../../application/hear-of-closure-when-case-referred.handler.ts';
import { HearOfClosureWhenMediationClosedHandler } from '../../application/hear-of-closure-when-mediation-closed.handler.ts';
import { HearOfReplyWhenReplyIssuedHandler } from '../../application/hear-of-reply-when-reply-issued.handler.ts';
import { HearOfReturnWhenCaseReturnedHandler } from '../../application/hear-of-return-when-case-returned.handler.ts';
import { HearOfRoutingWhenCaseRoutedHandler } from '../../application/hear-of-routing-when-case-routed.handler.ts';
import { LinkCasesWhenLinkSubmittedHandler } from '../../application/link-cases-when-link-submitted.handler.ts';
import { RateCaseWhenRatingSubmittedHandler } from '../../application/rate-case-when-rating-submitted.handler.ts';
import { RegisterComplaintWhenComplaintSubmittedHandler } from '../../application/register-complaint-when-complaint-submitted.handler.ts';
import { ReopenComplaintWhenReopeningSubmittedHandler } from '../../application/reopen-complaint-when-reopening-submitted.handler.ts';
import { TakeToMediationWhenMediationRequestSubmittedHandler } from '../../application/take-to-mediation-when-mediation-request-submitted.handler.ts';
import { WithdrawComplaintWhenWithdrawalSubmittedHandler } from '../../application/withdraw-complaint-when-withdrawal-submitted.handler.ts';
import { complaintForesight } from './complaint.foresight.ts';

export const intakeSubscription = subscribe({
  group: 'jisr.intake.v1', // frozen: a new name would read the whole log again
  context: 'intake',
  foresight: complaintForesight,
  inbound: {
    'ma.jisr.intake.complaint-submitted.v1': RegisterComplaintWhenComplaintSubmittedHandler,
    'ma.jisr.intake.completion-submitted.v1': CompleteComplaintWhenCompletionSubmittedHandler,
    'ma.jisr.intake.inadmissibility-submitted.v1': FindInadmissibleWhenInadmissibilitySubmittedHandler,
    'ma.jisr.intake.withdrawal-submitted.v1': WithdrawComplaintWhenWithdrawalSubmittedHandler,
    'ma.jisr.intake.acceptance-submitted.v1': AcceptReplyWhenAcceptanceSubmittedHandler,
    'ma.jisr.intake.contest-submitted.v1': ContestReplyWhenContestSubmittedHandler,
    'ma.jisr.intake.mediation-request-submitted.v1': TakeToMediationWhenMediationRequestSubmittedHandler,
    'ma.jisr.intake.reopening-submitted.v1': ReopenComplaintWhenReopeningSubmittedHandler,
    'ma.jisr.intake.link-submitted.v1': LinkCasesWhenLinkSubmittedHandler,
    'ma.jisr.intake.rating-submitted.v1': RateCaseWhenRatingSubmittedHandler,
  },
  lifecycle: {
    ...rulesKept,
    'ma.jisr.routing.case-routed.v1': HearOfRoutingWhenCaseRoutedHandler,
    'ma.jisr.routing.case-returned.v1': HearOfReturnWhenCaseReturnedHandler,
    'ma.jisr.routing.clock-breached.v1': HearOfBreachWhenClockBreachedHandler,
    'ma.jisr.housing-projects.reply-issued.v1': HearOfReplyWhenReplyIssuedHandler,
    'ma.jisr.housing-projects.case-closed.v1': HearOfClosureWhenCaseClosedHandler,
    'ma.jisr.mediation.case-closed.v1': HearOfClosureWhenMediationClosedHandler,
    'ma.jisr.mediation.case-referred.v1': HearOfClosureWhenCaseReferredHandler,
    'ma.jisr.notifications.notification-sent.v1': ForgetTrackingCodeWhenNotificationSentHandler,
    'ma.jisr.notifications.notification-sent.v2': ForgetTrackingCodeWhenNotificationSentHandler,
  },
});
