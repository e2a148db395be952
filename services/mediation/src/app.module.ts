import { ConfigModule } from '@jisr/config';
import { EntranceModule } from '@jisr/entrance';
import {
  ForgetComplainantWhenComplainantErasedHandler,
  MessagingModule,
  TextsController,
  TextVault,
} from '@jisr/messaging';
import { ReferenceModule } from '@jisr/reference';
import { MasterKey } from '@jisr/security';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MediationConfig } from './adapters/config/mediation.config.ts';
import { mediationSubscription } from './adapters/kafka/mediation.subscription.ts';
import { AnswerRecommendationWhenRecommendationAnswerSubmittedHandler } from './application/answer-recommendation-when-recommendation-answer-submitted.handler.ts';
import { AnswerSettlementWhenSettlementAnswerSubmittedHandler } from './application/answer-settlement-when-settlement-answer-submitted.handler.ts';
import { AwaitFileWhenComplaintCompletedHandler } from './application/await-file-when-complaint-completed.handler.ts';
import { CloseCaseWhenClosureSubmittedHandler } from './application/close-case-when-closure-submitted.handler.ts';
import { EndFileWhenComplaintFoundInadmissibleHandler } from './application/end-file-when-complaint-found-inadmissible.handler.ts';
import { EndFileWhenComplaintWithdrawnHandler } from './application/end-file-when-complaint-withdrawn.handler.ts';
import { EndWindowWhenDayPassedHandler } from './application/end-window-when-day-passed.handler.ts';
import { HearOfReplyWhenReplyIssuedHandler } from './application/hear-of-reply-when-reply-issued.handler.ts';
import { HearOfReturnWhenCaseReturnedHandler } from './application/hear-of-return-when-case-returned.handler.ts';
import { HearOfSilenceWhenClockBreachedHandler } from './application/hear-of-silence-when-clock-breached.handler.ts';
import { IssueRecommendationWhenRecommendationSubmittedHandler } from './application/issue-recommendation-when-recommendation-submitted.handler.ts';
import { MoveDueDayWhenClockExtendedHandler } from './application/move-due-day-when-clock-extended.handler.ts';
import { OpenFileWhenCaseRoutedHandler } from './application/open-file-when-case-routed.handler.ts';
import { OpenFileWhenComplaintTakenToMediationHandler } from './application/open-file-when-complaint-taken-to-mediation.handler.ts';
import { OpenInstructionWhenInstructionSubmittedHandler } from './application/open-instruction-when-instruction-submitted.handler.ts';
import { ProposeSettlementWhenSettlementProposalSubmittedHandler } from './application/propose-settlement-when-settlement-proposal-submitted.handler.ts';
import { ReferCaseWhenReferralSubmittedHandler } from './application/refer-case-when-referral-submitted.handler.ts';
import { ReopenFileWhenComplaintReopenedHandler } from './application/reopen-file-when-complaint-reopened.handler.ts';
import { ReviewReplyWhenReviewSubmittedHandler } from './application/review-reply-when-review-submitted.handler.ts';
import { SendLetterWhenLetterSubmittedHandler } from './application/send-letter-when-letter-submitted.handler.ts';
import { SendReminderWhenReminderSubmittedHandler } from './application/send-reminder-when-reminder-submitted.handler.ts';
import { StateExecutionWhenRecommendationExecutionSubmittedHandler } from './application/state-execution-when-recommendation-execution-submitted.handler.ts';
import { CaseDesk } from './application/case-desk.ts';
import { windowTimer } from './application/window-timer.ts';
import { Windows } from './application/windows.ts';

@Module({
  imports: [
    ConfigModule.forRoot(MediationConfig),
    MongooseModule.forRootAsync({
      inject: [MediationConfig],
      useFactory: ({ mongoUrl }: MediationConfig) => ({ uri: mongoUrl }),
    }),
    MessagingModule.forRoot({
      subscription: mediationSubscription,
      timers: { [windowTimer]: EndWindowWhenDayPassedHandler },
    }),
    EntranceModule,
    ReferenceModule.forRoot(),
  ],
  controllers: [TextsController],
  providers: [
    Windows,
    {
      provide: TextVault,
      inject: [MediationConfig],
      useFactory: ({ masterKey }: MediationConfig) => new TextVault(MasterKey.fromBase64(masterKey)),
    },
    ForgetComplainantWhenComplainantErasedHandler,
    { provide: CaseDesk, inject: [TextVault], useFactory: (vault: TextVault) => new CaseDesk(vault) },
    OpenFileWhenCaseRoutedHandler,
    OpenFileWhenComplaintTakenToMediationHandler,
    HearOfReplyWhenReplyIssuedHandler,
    HearOfReturnWhenCaseReturnedHandler,
    HearOfSilenceWhenClockBreachedHandler,
    MoveDueDayWhenClockExtendedHandler,
    EndFileWhenComplaintWithdrawnHandler,
    EndFileWhenComplaintFoundInadmissibleHandler,
    AwaitFileWhenComplaintCompletedHandler,
    ReopenFileWhenComplaintReopenedHandler,
    OpenInstructionWhenInstructionSubmittedHandler,
    SendLetterWhenLetterSubmittedHandler,
    ReviewReplyWhenReviewSubmittedHandler,
    ProposeSettlementWhenSettlementProposalSubmittedHandler,
    AnswerSettlementWhenSettlementAnswerSubmittedHandler,
    IssueRecommendationWhenRecommendationSubmittedHandler,
    AnswerRecommendationWhenRecommendationAnswerSubmittedHandler,
    StateExecutionWhenRecommendationExecutionSubmittedHandler,
    SendReminderWhenReminderSubmittedHandler,
    ReferCaseWhenReferralSubmittedHandler,
    CloseCaseWhenClosureSubmittedHandler,
    EndWindowWhenDayPassedHandler,
  ],
})
export class AppModule {}
