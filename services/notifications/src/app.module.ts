import { ConfigModule } from '@jisr/config';
import { loadInstitutions } from '@jisr/contracts';
import { MessagingModule } from '@jisr/messaging';
import { ServiceTokens } from '@jisr/security';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { NotificationsConfig } from './adapters/config/notifications.config.ts';
import { IntakeContacts } from './adapters/http/intake-contacts.ts';
import { notificationsSubscription } from './adapters/kafka/notifications.subscription.ts';
import { DeliveryStore } from './adapters/mongo/delivery-store.ts';
import { Mailer } from './adapters/smtp/mailer.ts';
import { LetterWriter } from './application/letter-writer.ts';
import { MailSender } from './application/mail-sender.ts';
import { Settlement } from './application/settlement.ts';
import { TellComplainantWhenCaseMovedHandler } from './application/tell-complainant-when-case-moved.handler.ts';

@Module({
  imports: [
    ConfigModule.forRoot(NotificationsConfig),
    MongooseModule.forRootAsync({
      inject: [NotificationsConfig],
      useFactory: ({ mongoUrl }: NotificationsConfig) => ({ uri: mongoUrl }),
    }),
    MessagingModule.forRoot({ subscription: notificationsSubscription }),
  ],
  providers: [
    {
      provide: IntakeContacts,
      inject: [NotificationsConfig, ServiceTokens],
      useFactory: ({ intakeUrl }: NotificationsConfig, tokens: ServiceTokens) => new IntakeContacts(intakeUrl, tokens),
    },
    {
      provide: Mailer,
      inject: [NotificationsConfig],
      useFactory: ({ smtpUrl, mailFrom }: NotificationsConfig) => new Mailer(smtpUrl, mailFrom),
    },
    {
      provide: LetterWriter,
      inject: [NotificationsConfig],
      useFactory: async ({ institutionsDir }: NotificationsConfig) =>
        new LetterWriter(await loadInstitutions(institutionsDir)),
    },
    DeliveryStore,
    Settlement,
    TellComplainantWhenCaseMovedHandler,
    MailSender,
  ],
})
export class AppModule {}
