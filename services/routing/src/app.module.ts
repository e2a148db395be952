import { ConfigModule, PlatformConfig } from '@jisr/config';
import { MessagingModule } from '@jisr/messaging';
import { ReferenceModule, Rules } from '@jisr/reference';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { RulesController } from './adapters/http/rules.controller.ts';
import { routingSubscription } from './adapters/kafka/routing.subscription.ts';
import { EndAssignmentWhenCaseClosedHandler } from './application/end-assignment-when-case-closed.handler.ts';
import { EndAssignmentWhenComplaintWithdrawnHandler } from './application/end-assignment-when-complaint-withdrawn.handler.ts';
import { PublishRule } from './application/publish-rule.ts';
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
    ReferenceModule.forRoot(),
  ],
  controllers: [RulesController],
  providers: [
    {
      provide: RuleBook,
      inject: [Rules],
      useFactory: (rules: Rules) => new RuleBook(rules),
    },
    PublishRule,
    RouteCaseWhenComplaintAdmittedHandler,
    ReturnCaseWhenJurisdictionDeclinedHandler,
    StopReplyClockWhenReplyIssuedHandler,
    EndAssignmentWhenComplaintWithdrawnHandler,
    EndAssignmentWhenCaseClosedHandler,
  ],
})
export class AppModule {}
