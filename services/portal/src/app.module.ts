import { ConfigModule } from '@jisr/config';
import { MessagingModule } from '@jisr/messaging';
import { ReferenceModule } from '@jisr/reference';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { PortalConfig } from './adapters/config/portal.config.ts';
import { portalSubscription } from './adapters/kafka/portal.subscription.ts';
import { AdministrationModule } from './administration.module.ts';
import { CasesModule } from './cases.module.ts';
import { CitizenModule } from './citizen.module.ts';
import { DeskModule } from './desk.module.ts';
import { FiguresModule } from './figures.module.ts';
import { OperationsModule } from './operations.module.ts';
import { SignInModule } from './sign-in.module.ts';

/** The portal, an area of people a module. */
@Module({
  imports: [
    ConfigModule.forRoot(PortalConfig),
    MongooseModule.forRootAsync({
      inject: [PortalConfig],
      useFactory: ({ mongoUrl }: PortalConfig) => ({ uri: mongoUrl }),
    }),
    MessagingModule.forRoot({ subscription: portalSubscription }),
    ReferenceModule.forRoot(),
    CasesModule,
    SignInModule,
    CitizenModule,
    DeskModule,
    FiguresModule,
    OperationsModule,
    AdministrationModule,
  ],
})
export class AppModule {}
