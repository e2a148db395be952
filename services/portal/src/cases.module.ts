import { loadInstitutions } from '@jisr/contracts';
import { ReadLog } from '@jisr/entrance';
import { Global, Module } from '@nestjs/common';
import { PortalConfig } from './adapters/config/portal.config.ts';
import { TusPassage } from './adapters/http/tus-passage.ts';
import { CaseStore } from './adapters/mongo/case-store.ts';
import { CaseWatch } from './adapters/mongo/case-watch.ts';
import { OperationStore } from './adapters/mongo/operation-store.ts';
import { PlatformServices } from './adapters/services/platform-services.ts';
import { CaseViews } from './application/case-views.ts';
import { INSTITUTIONS } from './application/institutions.token.ts';
import { KeepOperationWhenOperationRegisteredHandler } from './application/keep-operation-when-operation-registered.handler.ts';
import { ProjectCaseWhenCaseMovedHandler } from './application/project-case-when-case-moved.handler.ts';

const shared = [ReadLog, PlatformServices, TusPassage, CaseStore, CaseWatch, OperationStore, CaseViews];

/** What all areas of the portal look at: cases and operations as the topics tell them, and the services behind. */
@Global()
@Module({
  providers: [
    {
      provide: INSTITUTIONS,
      inject: [PortalConfig],
      useFactory: ({ institutionsDir }: PortalConfig) => loadInstitutions(institutionsDir),
    },
    ...shared,
    ProjectCaseWhenCaseMovedHandler,
    KeepOperationWhenOperationRegisteredHandler,
  ],
  exports: [INSTITUTIONS, ...shared],
})
export class CasesModule {}
