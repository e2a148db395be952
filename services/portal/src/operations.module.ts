import { Module } from '@nestjs/common';
import { OperationsController } from './adapters/http/operations.controller.ts';
import { ServiceHealth } from './adapters/services/service-health.ts';
import { ConsumerBoard } from './application/consumer-board.ts';
import { PlatformFailures } from './application/platform-failures.ts';

/** The operators' console: how consumers go, and what failed. */
@Module({
  controllers: [OperationsController],
  providers: [ServiceHealth, ConsumerBoard, PlatformFailures],
  exports: [PlatformFailures],
})
export class OperationsModule {}
