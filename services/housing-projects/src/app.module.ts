import { ConfigModule } from '@jisr/config';
import { EntranceModule } from '@jisr/entrance';
import {
  ForgetComplainantWhenComplainantErasedHandler,
  MessagingModule,
  TextsController,
  TextVault,
} from '@jisr/messaging';
import { ReferenceModule, Rules } from '@jisr/reference';
import { MasterKey } from '@jisr/security';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { HousingProjectsConfig } from './adapters/config/housing-projects.config.ts';
import { housingProjectsSubscription } from './adapters/kafka/housing-projects.subscription.ts';
import { housingProjectsTimers } from './adapters/kafka/housing-projects.timers.ts';
import { AcknowledgeCaseWhenTreatmentAcceptanceSubmittedHandler } from './application/acknowledge-case-when-treatment-acceptance-submitted.handler.ts';
import { AwaitLetterWhenComplaintTakenToMediationHandler } from './application/await-letter-when-complaint-taken-to-mediation.handler.ts';
import { CloseCaseWhenContestWindowPassedHandler } from './application/close-case-when-contest-window-passed.handler.ts';
import { CloseCaseWhenReplyAcceptedHandler } from './application/close-case-when-reply-accepted.handler.ts';
import { CommitToMeasureWhenMeasureCommitmentSubmittedHandler } from './application/commit-to-measure-when-measure-commitment-submitted.handler.ts';
import { EndTreatmentWhenCaseReturnedHandler } from './application/end-treatment-when-case-returned.handler.ts';
import { EndTreatmentWhenComplaintFoundInadmissibleHandler } from './application/end-treatment-when-complaint-found-inadmissible.handler.ts';
import { EndTreatmentWhenComplaintWithdrawnHandler } from './application/end-treatment-when-complaint-withdrawn.handler.ts';
import { EndTreatmentWhenOmbudsmanClosedCaseHandler } from './application/end-treatment-when-ombudsman-closed-case.handler.ts';
import { ExecuteMeasureWhenMeasureReportSubmittedHandler } from './application/execute-measure-when-measure-report-submitted.handler.ts';
import { GatherCollectiveFileWhenCaseCountedHandler } from './application/gather-collective-file-when-case-counted.handler.ts';
import { IssueReplyWhenReplySubmittedHandler } from './application/issue-reply-when-reply-submitted.handler.ts';
import { NameOperationWhenOperationChoiceSubmittedHandler } from './application/name-operation-when-operation-choice-submitted.handler.ts';
import { OpenTreatmentWhenCaseRoutedHandler } from './application/open-treatment-when-case-routed.handler.ts';
import { OpenTreatmentWhenLetterSentHandler } from './application/open-treatment-when-letter-sent.handler.ts';
import { ReassignTreatmentWhenCaseReassignedHandler } from './application/reassign-treatment-when-case-reassigned.handler.ts';
import { ReceiveInformationWhenInformationProvidedHandler } from './application/receive-information-when-information-provided.handler.ts';
import { RegisterContractWhenContractReportedHandler } from './application/register-contract-when-contract-reported.handler.ts';
import { RegisterOperationWhenOperationReportedHandler } from './application/register-operation-when-operation-reported.handler.ts';
import { RegisterUnitWhenUnitReportedHandler } from './application/register-unit-when-unit-reported.handler.ts';
import { ReopenTreatmentWhenComplaintReopenedHandler } from './application/reopen-treatment-when-complaint-reopened.handler.ts';
import { ReopenTreatmentWhenReplyContestedHandler } from './application/reopen-treatment-when-reply-contested.handler.ts';
import { RequestInformationWhenInformationRequestSubmittedHandler } from './application/request-information-when-information-request-submitted.handler.ts';
import { ResumeTreatmentWhenInformationWindowPassedHandler } from './application/resume-treatment-when-information-window-passed.handler.ts';
import { StateMeasureOverdueWhenItsDayPassedHandler } from './application/state-measure-overdue-when-its-day-passed.handler.ts';
import { caseCollection, caseIndexes } from './application/collective-files.ts';
import { registryCollection, registryIndexes } from './application/registry.ts';
import { TreatmentRules } from './application/treatment-rules.ts';

async function index(connection: Connection): Promise<void> {
  for (const keys of registryIndexes) await connection.collection(registryCollection).createIndex(keys);
  for (const keys of caseIndexes) await connection.collection(caseCollection).createIndex(keys);
}

@Module({
  imports: [
    ConfigModule.forRoot(HousingProjectsConfig),
    MongooseModule.forRootAsync({
      inject: [HousingProjectsConfig],
      useFactory: ({ mongoUrl }: HousingProjectsConfig) => ({
        uri: mongoUrl,
        onConnectionCreate: (connection: Connection) => {
          connection.on('connected', () => void index(connection));
          return connection;
        },
      }),
    }),
    MessagingModule.forRoot({ subscription: housingProjectsSubscription, timers: housingProjectsTimers }),
    EntranceModule,
    ReferenceModule.forRoot(),
  ],
  controllers: [TextsController],
  providers: [
    {
      provide: TreatmentRules,
      inject: [Rules],
      useFactory: (rules: Rules) => new TreatmentRules(rules),
    },
    {
      provide: TextVault,
      inject: [HousingProjectsConfig],
      useFactory: ({ masterKey }: HousingProjectsConfig) => new TextVault(MasterKey.fromBase64(masterKey)),
    },
    ForgetComplainantWhenComplainantErasedHandler,
    AcknowledgeCaseWhenTreatmentAcceptanceSubmittedHandler,
    AwaitLetterWhenComplaintTakenToMediationHandler,
    CloseCaseWhenContestWindowPassedHandler,
    CloseCaseWhenReplyAcceptedHandler,
    CommitToMeasureWhenMeasureCommitmentSubmittedHandler,
    EndTreatmentWhenCaseReturnedHandler,
    EndTreatmentWhenComplaintFoundInadmissibleHandler,
    EndTreatmentWhenComplaintWithdrawnHandler,
    EndTreatmentWhenOmbudsmanClosedCaseHandler,
    ExecuteMeasureWhenMeasureReportSubmittedHandler,
    GatherCollectiveFileWhenCaseCountedHandler,
    IssueReplyWhenReplySubmittedHandler,
    NameOperationWhenOperationChoiceSubmittedHandler,
    OpenTreatmentWhenCaseRoutedHandler,
    OpenTreatmentWhenLetterSentHandler,
    ReassignTreatmentWhenCaseReassignedHandler,
    ReceiveInformationWhenInformationProvidedHandler,
    RegisterContractWhenContractReportedHandler,
    RegisterOperationWhenOperationReportedHandler,
    RegisterUnitWhenUnitReportedHandler,
    ReopenTreatmentWhenComplaintReopenedHandler,
    ReopenTreatmentWhenReplyContestedHandler,
    RequestInformationWhenInformationRequestSubmittedHandler,
    ResumeTreatmentWhenInformationWindowPassedHandler,
    StateMeasureOverdueWhenItsDayPassedHandler,
  ],
})
export class AppModule {}
