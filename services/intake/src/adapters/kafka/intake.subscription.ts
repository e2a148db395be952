import { subscribe } from '@jisr/messaging';
import { AcceptReplyWhenAcceptanceSubmittedHandler } from '../../application/accept-reply-when-acceptance-submitted.handler.ts';
import { ForgetTrackingCodeWhenNotificationSentHandler } from '../../application/forget-tracking-code-when-notification-sent.handler.ts';
import { HearOfClosureWhenCaseClosedHandler } from '../../application/hear-of-closure-when-case-closed.handler.ts';
import { HearOfReplyWhenReplyIssuedHandler } from '../../application/hear-of-reply-when-reply-issued.handler.ts';
import { HearOfReturnWhenCaseReturnedHandler } from '../../application/hear-of-return-when-case-returned.handler.ts';
import { RegisterComplaintWhenComplaintSubmittedHandler } from '../../application/register-complaint-when-complaint-submitted.handler.ts';
import { WithdrawComplaintWhenWithdrawalSubmittedHandler } from '../../application/withdraw-complaint-when-withdrawal-submitted.handler.ts';

export const intakeSubscription = subscribe({
  group: 'jisr.intake.v1', // frozen: a new name would read the whole log again
  context: 'intake',
  inbound: {
    'ma.jisr.intake.complaint-submitted.v1': RegisterComplaintWhenComplaintSubmittedHandler,
    'ma.jisr.intake.withdrawal-submitted.v1': WithdrawComplaintWhenWithdrawalSubmittedHandler,
    'ma.jisr.intake.acceptance-submitted.v1': AcceptReplyWhenAcceptanceSubmittedHandler,
  },
  lifecycle: {
    'ma.jisr.housing-projects.reply-issued.v1': HearOfReplyWhenReplyIssuedHandler,
    'ma.jisr.housing-projects.case-closed.v1': HearOfClosureWhenCaseClosedHandler,
    'ma.jisr.routing.case-returned.v1': HearOfReturnWhenCaseReturnedHandler,
    'ma.jisr.notifications.notification-sent.v1': ForgetTrackingCodeWhenNotificationSentHandler,
  },
});
