import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ConfigModule } from '@jisr/config';
import { CodeLists, loadInstitutions, type Institution } from '@jisr/contracts';
import { EntranceModule } from '@jisr/entrance';
import { kafkaJsLog, MessagingModule } from '@jisr/messaging';
import { LetterPress } from '@jisr/letters';
import { certificatesOf, TimeStampClient } from '@jisr/proof';
import { ReferenceModule } from '@jisr/reference';
import { InstitutionKeys, MasterKey, ServiceTokens } from '@jisr/security';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { createSigner } from 'http-message-signatures';
import { ExchangeConfig } from './adapters/config/exchange.config.ts';
import { EventsController } from './adapters/http/events.controller.ts';
import { EvidenceController } from './adapters/http/evidence.controller.ts';
import { FeedController } from './adapters/http/feed.controller.ts';
import { InstitutionsController } from './adapters/http/institutions.controller.ts';
import { KeysController } from './adapters/http/keys.controller.ts';
import { LettersController } from './adapters/http/letters.controller.ts';
import { WebhookController } from './adapters/http/webhook.controller.ts';
import { DossierFiles } from './adapters/intake/dossier-files.ts';
import { exchangeSubscription } from './adapters/kafka/exchange.subscription.ts';
import { InboundWriter } from './adapters/kafka/inbound-writer.ts';
import { AnchorStore } from './adapters/mongo/anchor-store.ts';
import { FeedStore } from './adapters/mongo/feed-store.ts';
import { HistoryStore } from './adapters/mongo/history-store.ts';
import { LaneStore } from './adapters/mongo/lane-store.ts';
import { LetterStore } from './adapters/mongo/letter-store.ts';
import { KeptTexts } from './adapters/texts/kept-texts.ts';
import { WebhookCall } from './adapters/webhook/webhook-call.ts';
import { AnchorKeeper, TIME_STAMPS } from './application/anchor-keeper.ts';
import { CaseAccess } from './application/case-access.ts';
import { CaseEvidence } from './application/case-evidence.ts';
import { CaseHistories } from './application/case-histories.ts';
import { CaseHistoryPages } from './application/case-history-pages.ts';
import { ConfirmItemWhenReceiptSubmittedHandler } from './application/confirm-item-when-receipt-submitted.handler.ts';
import { FeedBell } from './application/feed-bell.ts';
import { FeedReader } from './application/feed-reader.ts';
import { INSTITUTIONS } from './application/institutions.token.ts';
import { LetterFiles } from './application/letter-files.ts';
import { LetterForm } from './application/letter-form.ts';
import { LetterPrinter } from './application/letter-printer.ts';
import { PassOnWhenCaseMovedHandler } from './application/pass-on-when-case-moved.handler.ts';
import { SignItemWhenSignatureSubmittedHandler } from './application/sign-item-when-signature-submitted.handler.ts';
import { Signatures } from './application/signatures.ts';
import { SigningKeys } from './application/signing-keys.ts';
import { TellInstitutionWhenRequestRejectedHandler } from './application/tell-institution-when-request-rejected.handler.ts';
import { Views } from './application/views.ts';
import { WebhookSender } from './application/webhook-sender.ts';
import { Webhooks } from './application/webhooks.ts';

const secretOf = ({ masterKey }: ExchangeConfig) => Buffer.from(masterKey, 'base64');

/** What is made of settings. */
const settled = [
  {
    provide: INSTITUTIONS,
    inject: [ExchangeConfig],
    useFactory: ({ institutionsDir }: ExchangeConfig) => loadInstitutions(institutionsDir),
  },
  {
    provide: CaseHistories,
    inject: [ExchangeConfig],
    useFactory: (config: ExchangeConfig) => new CaseHistories(secretOf(config)),
  },
  { provide: Views, inject: [ExchangeConfig], useFactory: (config: ExchangeConfig) => new Views(secretOf(config)) },
  {
    provide: MasterKey,
    inject: [ExchangeConfig],
    useFactory: ({ masterKey }: ExchangeConfig) => MasterKey.fromBase64(masterKey),
  },
  {
    provide: KeptTexts,
    inject: [ExchangeConfig, ServiceTokens],
    useFactory: ({ mediationUrl, housingProjectsUrl }: ExchangeConfig, tokens: ServiceTokens) =>
      new KeptTexts({ mediation: mediationUrl, 'housing-projects': housingProjectsUrl }, tokens),
  },
  {
    provide: DossierFiles,
    inject: [ExchangeConfig, ServiceTokens],
    useFactory: ({ intakeUrl }: ExchangeConfig, tokens: ServiceTokens) => new DossierFiles(intakeUrl, tokens),
  },
  {
    provide: LetterForm,
    inject: [INSTITUTIONS, CodeLists],
    useFactory: (institutions: ReadonlyMap<string, Institution>, lists: CodeLists) =>
      new LetterForm(institutions, lists),
  },
  {
    provide: TIME_STAMPS,
    inject: [ExchangeConfig],
    useFactory: ({ timeStampUrl, timeStampRoots }: ExchangeConfig) =>
      timeStampUrl && timeStampRoots
        ? new TimeStampClient(timeStampUrl, { trustedRoots: certificatesOf(readFileSync(timeStampRoots, 'utf8')) })
        : null,
  },
  {
    provide: Signatures,
    inject: [InstitutionKeys],
    useFactory: (keys: InstitutionKeys) => new Signatures(keys),
  },
  {
    provide: SigningKeys,
    inject: [ExchangeConfig],
    useFactory: ({ signingKeys }: ExchangeConfig) => SigningKeys.fromJwks(signingKeys),
  },
  {
    provide: WebhookCall,
    inject: [ExchangeConfig, SigningKeys],
    useFactory: ({ origin }: ExchangeConfig, { current }: SigningKeys) =>
      new WebhookCall(
        createSigner(createPrivateKey({ key: current, format: 'jwk' }), 'ecdsa-p256-sha256', current.kid),
        origin,
      ),
  },
  {
    provide: InboundWriter,
    inject: [ExchangeConfig],
    useFactory: ({ kafkaBrokers: brokers, kafkaUsername: username, kafkaPassword: password }: ExchangeConfig) =>
      new InboundWriter(kafkaJsLog({ clientId: 'jisr-exchange-inbound', brokers, username, password }).writer()),
  },
];

@Module({
  imports: [
    ConfigModule.forRoot(ExchangeConfig),
    MongooseModule.forRootAsync({
      inject: [ExchangeConfig],
      useFactory: ({ mongoUrl }: ExchangeConfig) => ({ uri: mongoUrl }),
    }),
    MessagingModule.forRoot({ subscription: exchangeSubscription }),
    ReferenceModule.forRoot(),
    EntranceModule,
  ],
  controllers: [
    EventsController,
    FeedController,
    WebhookController,
    KeysController,
    InstitutionsController,
    LettersController,
    EvidenceController,
  ],
  providers: [
    ...settled,
    FeedStore,
    HistoryStore,
    LaneStore,
    LetterStore,
    LetterFiles,
    AnchorStore,
    AnchorKeeper,
    CaseAccess,
    CaseEvidence,
    CaseHistoryPages,
    LetterPrinter,
    LetterPress,
    FeedReader,
    FeedBell,
    Webhooks,
    WebhookSender,
    PassOnWhenCaseMovedHandler,
    SignItemWhenSignatureSubmittedHandler,
    ConfirmItemWhenReceiptSubmittedHandler,
    TellInstitutionWhenRequestRejectedHandler,
  ],
})
export class AppModule {}
