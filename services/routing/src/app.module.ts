import { ConfigModule } from '@jisr/config';
import { loadInstitutions } from '@jisr/contracts';
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
import { RoutingConfig } from './adapters/config/routing.config.ts';
import { RulesController } from './adapters/http/rules.controller.ts';
import { routingSubscription } from './adapters/kafka/routing.subscription.ts';
import { Clocks, clockTimer } from './application/clocks.ts';
import { EndAssignmentWhenComplaintFoundInadmissibleHandler } from './application/end-assignment-when-complaint-found-inadmissible.handler.ts';
import { EndAssignmentWhenComplaintWithdrawnHandler } from './application/end-assignment-when-complaint-withdrawn.handler.ts';
import { EndAssignmentWhenOmbudsmanClosedCaseHandler } from './application/end-assignment-when-ombudsman-closed-case.handler.ts';
import { EndAssignmentWhenRespondentClosedCaseHandler } from './application/end-assignment-when-respondent-closed-case.handler.ts';
import { ExtendClockWhenExtensionSubmittedHandler } from './application/extend-clock-when-extension-submitted.handler.ts';
import { INSTITUTIONS } from './application/institutions.token.ts';
import { MoveClockWhenItsDayComesHandler } from './application/move-clock-when-its-day-comes.handler.ts';
import { Ladders } from './application/ladders.ts';
import { PublishRule } from './application/publish-rule.ts';
import { PassCaseOnWhenComplaintTakenToMediationHandler } from './application/pass-case-on-when-complaint-taken-to-mediation.handler.ts';
import { ReassignCaseWhenReassignmentSubmittedHandler } from './application/reassign-case-when-reassignment-submitted.handler.ts';
import { ResumeAdmissibilityClockWhenComplaintCompletedHandler } from './application/resume-admissibility-clock-when-complaint-completed.handler.ts';
import { ResumeReplyClocksWhenInformationReceivedHandler } from './application/resume-reply-clocks-when-information-received.handler.ts';
import { ReturnCaseWhenJurisdictionDeclinedHandler } from './application/return-case-when-jurisdiction-declined.handler.ts';
import { RouteCaseAgainWhenComplaintReopenedHandler } from './application/route-case-again-when-complaint-reopened.handler.ts';
import { RouteCaseWhenComplaintAdmittedHandler } from './application/route-case-when-complaint-admitted.handler.ts';
import { SetUrgencyWhenUrgencySubmittedHandler } from './application/set-urgency-when-urgency-submitted.handler.ts';
import { StartAnswerClockWhenRecommendationIssuedHandler } from './application/start-answer-clock-when-recommendation-issued.handler.ts';
import { StartExecutionClockWhenRecommendationAcceptedHandler } from './application/start-execution-clock-when-recommendation-accepted.handler.ts';
import { StartFirstClockWhenComplaintRegisteredHandler } from './application/start-first-clock-when-complaint-registered.handler.ts';
import { StartReplyClockWhenLetterSentHandler } from './application/start-reply-clock-when-letter-sent.handler.ts';
import { StartTreatmentClockWhenReplyContestedHandler } from './application/start-treatment-clock-when-reply-contested.handler.ts';
import { StopAcknowledgementClockWhenTreatmentAcceptedHandler } from './application/stop-acknowledgement-clock-when-treatment-accepted.handler.ts';
import { StopAdmissibilityClockWhenInstructionOpenedHandler } from './application/stop-admissibility-clock-when-instruction-opened.handler.ts';
import { StopAnswerClockWhenRecommendationRefusedHandler } from './application/stop-answer-clock-when-recommendation-refused.handler.ts';
import { StopExecutionClockWhenExecutionStatedHandler } from './application/stop-execution-clock-when-execution-stated.handler.ts';
import { StopReplyClockWhenSettlementReachedHandler } from './application/stop-reply-clock-when-settlement-reached.handler.ts';
import { StopReplyClocksWhenReplyIssuedHandler } from './application/stop-reply-clocks-when-reply-issued.handler.ts';
import { SuspendAdmissibilityClockWhenComplaintFoundIncompleteHandler } from './application/suspend-admissibility-clock-when-complaint-found-incomplete.handler.ts';
import { SuspendReplyClocksWhenInformationRequestedHandler } from './application/suspend-reply-clocks-when-information-requested.handler.ts';
import { Requesters } from './application/requesters.ts';
import { RuleBook } from './application/rule-book.ts';
import { RuleCheck } from './application/rule-check.ts';
import { RulePreview } from './application/rule-preview.ts';
import { TreatmentTime } from './application/treatment-time.ts';

@Module({
  imports: [
    ConfigModule.forRoot(RoutingConfig),
    MongooseModule.forRootAsync({
      inject: [RoutingConfig],
      useFactory: ({ mongoUrl }: RoutingConfig) => ({ uri: mongoUrl }),
    }),
    MessagingModule.forRoot({
      subscription: routingSubscription,
      timers: { [clockTimer]: MoveClockWhenItsDayComesHandler },
    }),
    EntranceModule,
    ReferenceModule.forRoot(),
  ],
  controllers: [TextsController, RulesController],
  providers: [
    RuleBook,
    PublishRule,
    Clocks,
    Ladders,
    TreatmentTime,

    {
      provide: TextVault,
      inject: [RoutingConfig],
      useFactory: ({ masterKey }: RoutingConfig) => new TextVault(MasterKey.fromBase64(masterKey)),
    },
    ForgetComplainantWhenComplainantErasedHandler,
    {
      provide: INSTITUTIONS,
      inject: [RoutingConfig],
      useFactory: ({ institutionsDir }: RoutingConfig) => loadInstitutions(institutionsDir),
    },
    Requesters,
    RuleCheck,
    RulePreview,
    EndAssignmentWhenComplaintFoundInadmissibleHandler,
    EndAssignmentWhenComplaintWithdrawnHandler,
    EndAssignmentWhenOmbudsmanClosedCaseHandler,
    EndAssignmentWhenRespondentClosedCaseHandler,
    ExtendClockWhenExtensionSubmittedHandler,
    MoveClockWhenItsDayComesHandler,
    PassCaseOnWhenComplaintTakenToMediationHandler,
    ReassignCaseWhenReassignmentSubmittedHandler,
    ResumeAdmissibilityClockWhenComplaintCompletedHandler,
    ResumeReplyClocksWhenInformationReceivedHandler,
    ReturnCaseWhenJurisdictionDeclinedHandler,
    RouteCaseAgainWhenComplaintReopenedHandler,
    RouteCaseWhenComplaintAdmittedHandler,
    SetUrgencyWhenUrgencySubmittedHandler,
    StartAnswerClockWhenRecommendationIssuedHandler,
    StartExecutionClockWhenRecommendationAcceptedHandler,
    StartFirstClockWhenComplaintRegisteredHandler,
    StartReplyClockWhenLetterSentHandler,
    StartTreatmentClockWhenReplyContestedHandler,
    StopAcknowledgementClockWhenTreatmentAcceptedHandler,
    StopAdmissibilityClockWhenInstructionOpenedHandler,
    StopAnswerClockWhenRecommendationRefusedHandler,
    StopExecutionClockWhenExecutionStatedHandler,
    StopReplyClockWhenSettlementReachedHandler,
    StopReplyClocksWhenReplyIssuedHandler,
    SuspendAdmissibilityClockWhenComplaintFoundIncompleteHandler,
    SuspendReplyClocksWhenInformationRequestedHandler,
  ],
})
export class AppModule {}
