import { ConfigModule } from '@jisr/config';
import { CodeLists, loadInstitutions } from '@jisr/contracts';
import { MessagingModule } from '@jisr/messaging';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { PortalConfig } from './adapters/config/portal.config.ts';
import { ComplaintsController } from './adapters/http/citizen/complaints.controller.ts';
import { FollowController } from './adapters/http/citizen/follow.controller.ts';
import { UploadsController } from './adapters/http/citizen/uploads.controller.ts';
import { ReferenceController } from './adapters/http/reference.controller.ts';
import { FiguresController } from './adapters/http/figures.controller.ts';
import { SessionController } from './adapters/http/session.controller.ts';
import { Issuer } from './adapters/oidc/issuer.ts';
import { SignInController } from './adapters/oidc/sign-in.controller.ts';
import { portalSubscription } from './adapters/kafka/portal.subscription.ts';
import { Attempts } from './adapters/mongo/attempts.ts';
import { CaseStore } from './adapters/mongo/case-store.ts';
import { FigureStore } from './adapters/mongo/figure-store.ts';
import { OperationStore } from './adapters/mongo/operation-store.ts';
import { IdentitySeal } from './adapters/services/identity-seal.ts';
import { PlatformServices } from './adapters/services/platform-services.ts';
import { AskOnCase } from './application/citizen/ask-on-case.ts';
import { FileComplaint } from './application/citizen/file-complaint.ts';
import { FollowCase } from './application/citizen/follow-case.ts';
import { INSTITUTIONS } from './application/institutions.token.ts';
import { ReferenceViews } from './application/reference-views.ts';
import { CaseViews } from './application/case-views.ts';
import { Figures } from './application/figures.ts';
import { KeepFiguresWhenKpiStatedHandler } from './application/keep-figures-when-kpi-stated.handler.ts';
import { KeepOperationWhenOperationRegisteredHandler } from './application/keep-operation-when-operation-registered.handler.ts';
import { ProjectCaseWhenCaseMovedHandler } from './application/project-case-when-case-moved.handler.ts';
import { administrationControllers, administrationProviders } from './administration.wiring.ts';
import { deskControllers, deskProviders } from './desk.wiring.ts';
import { operationsControllers, operationsProviders } from './operations.wiring.ts';

@Module({
  imports: [
    ConfigModule.forRoot(PortalConfig),
    MongooseModule.forRootAsync({
      inject: [PortalConfig],
      useFactory: ({ mongoUrl }: PortalConfig) => ({ uri: mongoUrl }),
    }),
    MessagingModule.forRoot({ subscription: portalSubscription }),
  ],
  controllers: [
    SessionController,
    SignInController,
    ReferenceController,
    ComplaintsController,
    FollowController,
    UploadsController,
    FiguresController,
    ...deskControllers,
    ...operationsControllers,
    ...administrationControllers,
  ],
  providers: [
    {
      provide: INSTITUTIONS,
      inject: [PortalConfig],
      useFactory: ({ institutionsDir }: PortalConfig) => loadInstitutions(institutionsDir),
    },
    CodeLists,
    Issuer,
    PlatformServices,
    IdentitySeal,
    CaseStore,
    Attempts,
    OperationStore,
    FigureStore,
    Figures,
    KeepFiguresWhenKpiStatedHandler,
    CaseViews,
    ReferenceViews,
    FileComplaint,
    FollowCase,
    AskOnCase,
    ProjectCaseWhenCaseMovedHandler,
    KeepOperationWhenOperationRegisteredHandler,
    ...deskProviders,
    ...operationsProviders,
    ...administrationProviders,
  ],
})
export class AppModule {}
