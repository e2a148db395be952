import { ForgetComplainantWhenComplainantErasedHandler, subscribe } from '@jisr/messaging';
import { rulesKept } from '@jisr/reference';
import { AnswerRecommendationWhenRecommendationAnswerSubmittedHandler } from '../../application/answer-recommendation-when-recommendation-answer-submitted.handler.ts';
import { AnswerSettlementWhenSettlementAnswerSubmittedHandler } from '../../application/answer-settlement-when-settlement-answer-submitted.handler.ts';
import { AwaitFileWhenComplaintCompletedHandler } from '../../application/await-file-when-complaint-completed.handler.ts';
import { CloseCaseWhenClosureSubmittedHandler } from '../../application/close-case-when-closure-submitted.handler.ts';
import { EndFileWhenComplaintFoundInadmissibleHandler } from '../../application/end-file-when-complaint-found-inadmissible.handler.ts';
import { EndFileWhenComplaintWithdrawnHandler } from '../../application/end-file-when-complaint-withdrawn.handler.ts';
import { HearOfReplyWhenReplyIssuedHandler } from '../../application/hear-of-reply-when-reply-issued.handler.ts';
import { HearOfReturnWhenCaseReturnedHandler } from '../../application/hear-of-return-when-case-returned.handler.ts';
import { HearOfSilenceWhenClockBreachedHandler } from '../../application/hear-of-silence-when-clock-breached.handler.ts';
import { IssueRecommendationWhenRecommendationSubmittedHandler } from '../../application/issue-recommendation-when-recommendation-submitted.handler.ts';
import { MoveDueDayWhenClockExtendedHandler } from '../../application/move-due-day-when-clock-extended.handler.ts';
import { OpenFileWhenCaseRoutedHandler } from '../../application/open-file-when-case-routed.handler.ts';
import { OpenFileWhenComplaintTakenToMediationHandler } from '../../application/open-file-when-complaint-taken-to-mediation.handler.ts';
import { OpenInstructionWhenInstructionSubmittedHandler } from '../../application/open-instruction-when-instruction-submitted.handler.ts';
import { ProposeSettlementWhenSettlementProposalSubmittedHandler } from '../../application/propose-settlement-when-settlement-proposal-submitted.handler.ts';
import { ReferCaseWhenReferralSubmittedHandler } from '../../application/refer-case-when-referral-submitted.handler.ts';
import { ReopenFileWhenComplaintReopenedHandler } from '../../application/reopen-file-when-complaint-reopened.handler.ts';
import { ReviewReplyWhenReviewSubmittedHandler } from '../../application/review-reply-when-review-submitted.handler.ts';
import { SendLetterWhenLetterSubmittedHandler } from '../../application/send-letter-when-letter-submitted.handler.ts';
import { SendReminderWhenReminderSubmittedHandler } from '../../application/send-reminder-when-reminder-submitted.handler.ts';
import { StateExecutionWhenRecommendationExecutionSubmittedHandler } from '../../application/state-execution-when-recommendation-execution-submitted.handler.ts';
import { mediationForesight } from './mediation.foresight.ts';

export const mediationSubscription = subscribe({
  group: 'jisr.mediation.v1', // frozen: a new name would read the whole log again
  context: 'mediation',
  foresight: mediationForesight,
  inbound: {
    'ma.jisr.mediation.instruction-submitted.v1': OpenInstructionWhenInstructionSubmittedHandler,
    'ma.jisr.mediation.letter-submitted.v1': SendLetterWhenLetterSubmittedHandler,
    'ma.jisr.mediation.review-submitted.v1': ReviewReplyWhenReviewSubmittedHandler,
    'ma.jisr.mediation.settlement-proposal-submitted.v1': ProposeSettlementWhenSettlementProposalSubmittedHandler,
    'ma.jisr.mediation.settlement-answer-submitted.v1': AnswerSettlementWhenSettlementAnswerSubmittedHandler,
    'ma.jisr.mediation.recommendation-submitted.v1': IssueRecommendationWhenRecommendationSubmittedHandler,
    'ma.jisr.mediation.recommendation-answer-submitted.v1':
      AnswerRecommendationWhenRecommendationAnswerSubmittedHandler,
    'ma.jisr.mediation.recommendation-execution-submitted.v1':
      StateExecutionWhenRecommendationExecutionSubmittedHandler,
    'ma.jisr.mediation.reminder-submitted.v1': SendReminderWhenReminderSubmittedHandler,
    'ma.jisr.mediation.referral-submitted.v1': ReferCaseWhenReferralSubmittedHandler,
    'ma.jisr.mediation.closure-submitted.v1': CloseCaseWhenClosureSubmittedHandler,
  },
  lifecycle: {
    ...rulesKept,
    'ma.jisr.intake.complainant-erased.v1': ForgetComplainantWhenComplainantErasedHandler,
    'ma.jisr.routing.case-routed.v1': OpenFileWhenCaseRoutedHandler,
    'ma.jisr.routing.case-returned.v1': HearOfReturnWhenCaseReturnedHandler,
    'ma.jisr.intake.complaint-taken-to-mediation.v1': OpenFileWhenComplaintTakenToMediationHandler,
    'ma.jisr.housing-projects.reply-issued.v1': HearOfReplyWhenReplyIssuedHandler,
    'ma.jisr.routing.clock-breached.v1': HearOfSilenceWhenClockBreachedHandler,
    'ma.jisr.routing.clock-extended.v1': MoveDueDayWhenClockExtendedHandler,
    'ma.jisr.intake.complaint-withdrawn.v1': EndFileWhenComplaintWithdrawnHandler,
    'ma.jisr.intake.complaint-found-inadmissible.v1': EndFileWhenComplaintFoundInadmissibleHandler,
    'ma.jisr.intake.complaint-completed.v1': AwaitFileWhenComplaintCompletedHandler,
    'ma.jisr.intake.complaint-reopened.v1': ReopenFileWhenComplaintReopenedHandler,
  },
});
