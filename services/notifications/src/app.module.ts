import { pathToFileURL } from 'node:url';
import { ConfigModule } from '@jisr/config';
import { loadInstitutions } from '@jisr/contracts';
import { MessagingModule } from '@jisr/messaging';
import { ReferenceModule, Rules } from '@jisr/reference';
import { ServiceTokens } from '@jisr/security';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { NotificationsConfig } from './adapters/config/notifications.config.ts';
import { BouncesController } from './adapters/http/bounces.controller.ts';
import { ComplaintNoticesController } from './adapters/http/complaint-notices.controller.ts';
import { IntakeContacts } from './adapters/http/intake-contacts.ts';
import { PortalGuard } from './adapters/http/portal.guard.ts';
import { notificationsSubscription } from './adapters/kafka/notifications.subscription.ts';
import { DeliveryStore } from './adapters/mongo/delivery-store.ts';
import { loadDirectory } from './adapters/reference/load-directory.ts';
import { HttpSmsGateway } from './adapters/sms/http-sms-gateway.ts';
import { Mailer } from './adapters/smtp/mailer.ts';
import { ChangeWishes } from './application/change-wishes.ts';
import { Channels } from './application/channels.ts';
import { digestTime, DigestBoard } from './application/digest-board.ts';
import { Dispatch, endOfQuietHours } from './application/dispatch.ts';
import { MessageSender } from './application/message-sender.ts';
import { MessageWriter } from './application/message-writer.ts';
import { NoteBounce } from './application/note-bounce.ts';
import { QueueMessageWhenQuietHoursEndHandler } from './application/queue-message-when-quiet-hours-end.handler.ts';
import { QuietNight } from './application/quiet-night.ts';
import { Recipients } from './application/recipients.ts';
import { RuleBook } from './application/rule-book.ts';
import { SendDigestsWhenDueHandler } from './application/send-digests-when-due.handler.ts';
import { Settlement } from './application/settlement.ts';
import { TellPeopleWhenCaseMovedHandler } from './application/tell-people-when-case-moved.handler.ts';
import { Wording } from './application/wording.ts';

/** What notifications reaches out to, made of its settings. */
const outside = [
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
    provide: HttpSmsGateway,
    inject: [NotificationsConfig],
    useFactory: ({ smsUrl: url, smsToken: token, smsFrom: sender, smsCountry: country }: NotificationsConfig) =>
      new HttpSmsGateway({ url, token, sender, country }),
  },
];

/** What it knows before anything happens. */
const reference = [
  {
    provide: RuleBook,
    inject: [NotificationsConfig, Rules],
    useFactory: ({ desksFile }: NotificationsConfig, rules: Rules) =>
      new RuleBook(rules, loadDirectory(desksFile ? pathToFileURL(desksFile) : undefined)),
  },
  {
    provide: MessageWriter,
    inject: [NotificationsConfig],
    useFactory: async ({ institutionsDir }: NotificationsConfig) =>
      new MessageWriter(new Wording(await loadInstitutions(institutionsDir))),
  },
];

@Module({
  imports: [
    ConfigModule.forRoot(NotificationsConfig),
    MongooseModule.forRootAsync({
      inject: [NotificationsConfig],
      useFactory: ({ mongoUrl }: NotificationsConfig) => ({ uri: mongoUrl }),
    }),
    MessagingModule.forRoot({
      subscription: notificationsSubscription,
      timers: { [endOfQuietHours]: QueueMessageWhenQuietHoursEndHandler, [digestTime]: SendDigestsWhenDueHandler },
    }),
    ReferenceModule.forRoot(),
  ],
  controllers: [ComplaintNoticesController, BouncesController],
  providers: [
    ...outside,
    ...reference,
    DeliveryStore,
    Settlement,
    DigestBoard,
    QuietNight,
    Dispatch,
    TellPeopleWhenCaseMovedHandler,
    QueueMessageWhenQuietHoursEndHandler,
    SendDigestsWhenDueHandler,
    Recipients,
    Channels,
    MessageSender,
    ChangeWishes,
    NoteBounce,
    PortalGuard,
  ],
})
export class AppModule {}
