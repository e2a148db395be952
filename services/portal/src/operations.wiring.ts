import { OperationsController } from './adapters/http/operations.controller.ts';
import { ServiceHealth } from './adapters/services/service-health.ts';
import { ConsumerBoard } from './application/consumer-board.ts';
import { PlatformFailures } from './application/platform-failures.ts';

/** What the operators' console is made of. */
export const operationsControllers = [OperationsController];
export const operationsProviders = [ServiceHealth, ConsumerBoard, PlatformFailures];
