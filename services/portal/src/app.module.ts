import { ConfigModule } from '@jisr/config';
import { MessagingModule } from '@jisr/messaging';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { PortalConfig } from './adapters/config/portal.config.ts';
import { SessionController } from './adapters/http/session.controller.ts';
import { Issuer } from './adapters/oidc/issuer.ts';
import { SignInController } from './adapters/oidc/sign-in.controller.ts';
import { portalSubscription } from './adapters/kafka/portal.subscription.ts';
import { CaseStore } from './adapters/mongo/case-store.ts';
import { OperationStore } from './adapters/mongo/operation-store.ts';
import { PlatformServices } from './adapters/services/platform-services.ts';
import { CaseViews } from './application/case-views.ts';
import { KeepOperationWhenOperationRegisteredHandler } from './application/keep-operation-when-operation-registered.handler.ts';
import { ProjectCaseWhenCaseMovedHandler } from './application/project-case-when-case-moved.handler.ts';

import { CaseController } from './adapters/http/desk/case.controller.ts';
import { InboxController } from './adapters/http/desk/inbox.controller.ts';
import { PassageController } from './adapters/http/desk/passage.controller.ts';
import { ActStore } from './adapters/mongo/act-store.ts';
import { PresenceStore } from './adapters/mongo/presence-store.ts';
import { TurnStore } from './adapters/mongo/turn-store.ts';
import { AskOnCase } from './application/desk/ask-on-case.ts';
import { CasePageQuery } from './application/desk/case-page.query.ts';
import { CasePartsReader } from './application/desk/case-parts.ts';
import { DeskCases } from './application/desk/desk-cases.ts';
import { InboxQuery } from './application/desk/inbox.query.ts';
import { Desks } from './application/desk/reader.ts';
import { SearchWords } from './application/desk/search-words.ts';
import { Summaries } from './application/desk/summaries.ts';
import { CodeLists } from '@jisr/contracts';
import { ReadLog } from '@jisr/entrance';

@Module({
  imports: [
    ConfigModule.forRoot(PortalConfig),
    MongooseModule.forRootAsync({
      inject: [PortalConfig],
      useFactory: ({ mongoUrl }: PortalConfig) => ({ uri: mongoUrl }),
    }),
    MessagingModule.forRoot({ subscription: portalSubscription }),
  ],
  controllers: [SessionController, SignInController, InboxController, CaseController, PassageController],
  providers: [
    CodeLists,
    ReadLog,
    ActStore,
    PresenceStore,
    TurnStore,
    AskOnCase,
    CasePageQuery,
    CasePartsReader,
    DeskCases,
    InboxQuery,
    Desks,
    SearchWords,
    Summaries,
    Issuer,
    PlatformServices,
    CaseStore,
    OperationStore,
    CaseViews,
    ProjectCaseWhenCaseMovedHandler,
    KeepOperationWhenOperationRegisteredHandler,
  ],
})
export class AppModule {}
