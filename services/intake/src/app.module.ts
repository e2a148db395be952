import { ConfigModule } from '@jisr/config';
import { loadInstitutions } from '@jisr/contracts';
import { MessagingModule } from '@jisr/messaging';
import { MasterKey, RecipientKeys } from '@jisr/security';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { IntakeConfig } from './adapters/config/intake.config.ts';
import { ContactController } from './adapters/http/contact.controller.ts';
import { KeysController } from './adapters/http/keys.controller.ts';
import { intakeSubscription } from './adapters/kafka/intake.subscription.ts';
import { AcceptReplyWhenAcceptanceSubmittedHandler } from './application/accept-reply-when-acceptance-submitted.handler.ts';
import { Categories } from './application/categories.ts';
import { ComplainantReader } from './application/complainant-reader.ts';
import { ForgetTrackingCodeWhenNotificationSentHandler } from './application/forget-tracking-code-when-notification-sent.handler.ts';
import { HearOfClosureWhenCaseClosedHandler } from './application/hear-of-closure-when-case-closed.handler.ts';
import { HearOfReplyWhenReplyIssuedHandler } from './application/hear-of-reply-when-reply-issued.handler.ts';
import { HearOfReturnWhenCaseReturnedHandler } from './application/hear-of-return-when-case-returned.handler.ts';
import { IdentityVault } from './application/identity-vault.ts';
import { INSTITUTIONS } from './application/institutions.token.ts';
import { RegisterComplaintWhenComplaintSubmittedHandler } from './application/register-complaint-when-complaint-submitted.handler.ts';
import { WithdrawComplaintWhenWithdrawalSubmittedHandler } from './application/withdraw-complaint-when-withdrawal-submitted.handler.ts';

const categories = new URL('../../../schemas/code-lists/categories.v1.json', import.meta.url);

@Module({
  imports: [
    ConfigModule.forRoot(IntakeConfig),
    MongooseModule.forRootAsync({
      inject: [IntakeConfig],
      useFactory: ({ mongoUrl }: IntakeConfig) => ({ uri: mongoUrl }),
    }),
    MessagingModule.forRoot({ subscription: intakeSubscription }),
  ],
  controllers: [ContactController, KeysController],
  providers: [
    { provide: Categories, useFactory: () => Categories.load(categories) },
    {
      provide: INSTITUTIONS,
      inject: [IntakeConfig],
      useFactory: ({ institutionsDir }: IntakeConfig) => loadInstitutions(institutionsDir),
    },
    {
      provide: IdentityVault,
      inject: [IntakeConfig],
      useFactory: ({ masterKey }: IntakeConfig) => new IdentityVault(MasterKey.fromBase64(masterKey)),
    },
    {
      provide: RecipientKeys,
      inject: [IntakeConfig],
      useFactory: ({ identityKeys }: IntakeConfig) => RecipientKeys.fromJwks(identityKeys),
    },
    ComplainantReader,
    RegisterComplaintWhenComplaintSubmittedHandler,
    WithdrawComplaintWhenWithdrawalSubmittedHandler,
    AcceptReplyWhenAcceptanceSubmittedHandler,
    HearOfReplyWhenReplyIssuedHandler,
    HearOfClosureWhenCaseClosedHandler,
    HearOfReturnWhenCaseReturnedHandler,
    ForgetTrackingCodeWhenNotificationSentHandler,
  ],
})
export class AppModule {}
