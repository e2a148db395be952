import { ConfigModule, PlatformConfig } from '@jisr/config';
import { loadInstitutions } from '@jisr/contracts';
import { MessagingModule } from '@jisr/messaging';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { routingSubscription } from './adapters/kafka/routing.subscription.ts';
import { loadDeadlines, loadJurisdiction } from './adapters/reference/load-reference.ts';
import { EndAssignmentWhenCaseClosedHandler } from './application/end-assignment-when-case-closed.handler.ts';
import { EndAssignmentWhenComplaintWithdrawnHandler } from './application/end-assignment-when-complaint-withdrawn.handler.ts';
import { ReturnCaseWhenJurisdictionDeclinedHandler } from './application/return-case-when-jurisdiction-declined.handler.ts';
import { RouteCaseWhenComplaintAdmittedHandler } from './application/route-case-when-complaint-admitted.handler.ts';
import { RuleBook } from './application/rule-book.ts';
import { StopReplyClockWhenReplyIssuedHandler } from './application/stop-reply-clock-when-reply-issued.handler.ts';

@Module({
  imports: [
    ConfigModule.forRoot(PlatformConfig),
    MongooseModule.forRootAsync({
      inject: [PlatformConfig],
      useFactory: ({ mongoUrl }: PlatformConfig) => ({ uri: mongoUrl }),
    }),
    MessagingModule.forRoot({ subscription: routingSubscription }),
  ],
  providers: [
    {
      provide: RuleBook,
      inject: [PlatformConfig],
      useFactory: async ({ institutionsDir }: PlatformConfig) =>
        new RuleBook(loadJurisdiction(await loadInstitutions(institutionsDir)), loadDeadlines()),
    },
    RouteCaseWhenComplaintAdmittedHandler,
    ReturnCaseWhenJurisdictionDeclinedHandler,
    StopReplyClockWhenReplyIssuedHandler,
    EndAssignmentWhenComplaintWithdrawnHandler,
    EndAssignmentWhenCaseClosedHandler,
  ],
})
export class AppModule {}
