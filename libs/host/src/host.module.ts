import { loggerParams } from '@jisr/observability';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { LoggerModule } from 'nestjs-pino';
import { bodyValidation } from './body-validation.ts';
import { HealthBoard } from './health-board.ts';
import { HealthController } from './health.controller.ts';
import { MetricsController } from './metrics.controller.ts';
import { ProblemFilter } from './problem.filter.ts';

/** What every service has around its own module: logs, health, metrics, and errors told as RFC 9457 says. */
@Module({})
export class HostModule {
  static around(name: string, module: Type | DynamicModule): DynamicModule {
    return {
      module: HostModule,
      imports: [LoggerModule.forRoot(loggerParams(name)), TerminusModule.forRoot({ logger: false }), module],
      controllers: [HealthController, MetricsController],
      providers: [
        HealthBoard,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: bodyValidation },
      ],
    };
  }
}
