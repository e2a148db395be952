import { PlatformConfig } from '@jisr/config';
import { InstitutionKeys, InstitutionTokens } from '@jisr/security';
import { Module } from '@nestjs/common';
import { CasesController } from './cases.controller.ts';
import type { EntranceConfig } from './entrance.config.ts';
import { InstitutionGuard } from './institution.guard.ts';
import { OpenApiController } from './openapi.controller.ts';
import { ReadLog } from './read-log.ts';
import { RequestsController } from './requests.controller.ts';

/** Lets a service take over HTTP the requests of its subscription; its config extends `EntranceConfig`. */
@Module({
  controllers: [RequestsController, CasesController, OpenApiController],
  providers: [
    {
      provide: InstitutionKeys,
      inject: [PlatformConfig],
      useFactory: ({ institutionKeysDir }: EntranceConfig) => InstitutionKeys.load(institutionKeysDir),
    },
    {
      provide: InstitutionTokens,
      inject: [InstitutionKeys],
      useFactory: (keys: InstitutionKeys) => new InstitutionTokens(keys),
    },
    InstitutionGuard,
    ReadLog,
  ],
  exports: [InstitutionKeys, InstitutionTokens, InstitutionGuard, ReadLog],
})
export class EntranceModule {}
