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
import { PlatformServices } from './adapters/services/platform-services.ts';
import { CaseViews } from './application/case-views.ts';
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
  controllers: [SessionController, SignInController],
  providers: [Issuer, PlatformServices, CaseStore, CaseViews, ProjectCaseWhenCaseMovedHandler],
})
export class AppModule {}
