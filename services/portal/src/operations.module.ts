import { Module } from '@nestjs/common';
import { OperationsController } from './adapters/http/operations.controller.ts';
import { QuarantineController } from './adapters/http/quarantine.controller.ts';
import { ServiceHealth } from './adapters/services/service-health.ts';
import { CaseTraceQuery } from './application/case-trace.query.ts';
import { ConsumerBoard } from './application/consumer-board.ts';
import { PlatformFailures } from './application/platform-failures.ts';

/** The operators' console: how consumers go, what failed, and what was quarantined. */
@Module({
  controllers: [OperationsController, QuarantineController],
  providers: [ServiceHealth, CaseTraceQuery, ConsumerBoard, PlatformFailures],
  exports: [PlatformFailures],
})
export class OperationsModule {}
