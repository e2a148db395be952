import { loggerParams } from '@jisr/observability';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { LoggerModule } from 'nestjs-pino';
import { HealthBoard } from './health-board.ts';
import { HealthController } from './health.controller.ts';
import { MetricsController } from './metrics.controller.ts';

/** What every service has around its own module: logs, health and metrics. */
@Module({})
export class HostModule {
  static around(name: string, module: Type | DynamicModule): DynamicModule {
    return {
      module: HostModule,
      imports: [LoggerModule.forRoot(loggerParams(name)), TerminusModule.forRoot({ logger: false }), module],
      controllers: [HealthController, MetricsController],
      providers: [HealthBoard],
    };
  }
}
