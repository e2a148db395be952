import { ConfigModule } from '@jisr/config';
import { MessagingModule } from '@jisr/messaging';
import { ReferenceModule, Rules } from '@jisr/reference';
import { MasterKey } from '@jisr/security';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { HousingProjectsConfig } from './adapters/config/housing-projects.config.ts';
import { housingProjectsSubscription } from './adapters/kafka/housing-projects.subscription.ts';
import { CloseCaseWhenContestWindowPassedHandler } from './application/close-case-when-contest-window-passed.handler.ts';
import { CloseCaseWhenReplyAcceptedHandler } from './application/close-case-when-reply-accepted.handler.ts';
import { ContestWindow, contestWindowTimer } from './application/contest-window.ts';
import { EndTreatmentWhenCaseReturnedHandler } from './application/end-treatment-when-case-returned.handler.ts';
import { EndTreatmentWhenComplaintWithdrawnHandler } from './application/end-treatment-when-complaint-withdrawn.handler.ts';
import { IssueReplyWhenReplySubmittedHandler } from './application/issue-reply-when-reply-submitted.handler.ts';
import { OpenTreatmentWhenCaseRoutedHandler } from './application/open-treatment-when-case-routed.handler.ts';
import { RegisterOperationWhenOperationReportedHandler } from './application/register-operation-when-operation-reported.handler.ts';
import { registryCollection, registryIndexes } from './application/registry.ts';
import { ReplyVault } from './application/reply-vault.ts';

async function indexRegistry(connection: Connection): Promise<void> {
  for (const index of registryIndexes) await connection.collection(registryCollection).createIndex(index);
}

@Module({
  imports: [
    ConfigModule.forRoot(HousingProjectsConfig),
    MongooseModule.forRootAsync({
      inject: [HousingProjectsConfig],
      useFactory: ({ mongoUrl }: HousingProjectsConfig) => ({
        uri: mongoUrl,
        onConnectionCreate: (connection: Connection) => {
          connection.on('connected', () => void indexRegistry(connection));
          return connection;
        },
      }),
    }),
    MessagingModule.forRoot({
      subscription: housingProjectsSubscription,
      timers: { [contestWindowTimer]: CloseCaseWhenContestWindowPassedHandler },
    }),
    ReferenceModule.forRoot(),
  ],
  providers: [
    {
      provide: ContestWindow,
      inject: [Rules],
      useFactory: (rules: Rules) => new ContestWindow(rules),
    },
    {
      provide: ReplyVault,
      inject: [HousingProjectsConfig],
      useFactory: ({ masterKey }: HousingProjectsConfig) => new ReplyVault(MasterKey.fromBase64(masterKey)),
    },
    OpenTreatmentWhenCaseRoutedHandler,
    IssueReplyWhenReplySubmittedHandler,
    CloseCaseWhenReplyAcceptedHandler,
    CloseCaseWhenContestWindowPassedHandler,
    EndTreatmentWhenComplaintWithdrawnHandler,
    EndTreatmentWhenCaseReturnedHandler,
    RegisterOperationWhenOperationReportedHandler,
  ],
})
export class AppModule {}
