import { ConfigModule } from '@jisr/config';
import { MessagingModule } from '@jisr/messaging';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { PortalConfig } from './adapters/config/portal.config.ts';
import { FiguresController } from './adapters/http/figures.controller.ts';
import { SessionController } from './adapters/http/session.controller.ts';
import { Issuer } from './adapters/oidc/issuer.ts';
import { SignInController } from './adapters/oidc/sign-in.controller.ts';
import { portalSubscription } from './adapters/kafka/portal.subscription.ts';
import { CaseStore } from './adapters/mongo/case-store.ts';
import { FigureStore } from './adapters/mongo/figure-store.ts';
import { OperationStore } from './adapters/mongo/operation-store.ts';
import { PlatformServices } from './adapters/services/platform-services.ts';
import { CaseViews } from './application/case-views.ts';
import { Figures } from './application/figures.ts';
import { KeepFiguresWhenKpiStatedHandler } from './application/keep-figures-when-kpi-stated.handler.ts';
import { KeepOperationWhenOperationRegisteredHandler } from './application/keep-operation-when-operation-registered.handler.ts';
import { ProjectCaseWhenCaseMovedHandler } from './application/project-case-when-case-moved.handler.ts';

@Module({
  imports: [
    ConfigModule.forRoot(PortalConfig),
    MongooseModule.forRootAsync({
      inject: [PortalConfig],
      useFactory: ({ mongoUrl }: PortalConfig) => ({ uri: mongoUrl }),
    }),
    MessagingModule.forRoot({ subscription: portalSubscription }),
  ],
  controllers: [SessionController, SignInController, FiguresController],
  providers: [
    Issuer,
    PlatformServices,
    CaseStore,
    OperationStore,
    FigureStore,
    Figures,
    KeepFiguresWhenKpiStatedHandler,
    CaseViews,
    ProjectCaseWhenCaseMovedHandler,
    KeepOperationWhenOperationRegisteredHandler,
  ],
})
export class AppModule {}
