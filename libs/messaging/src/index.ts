export { collections } from './collections.ts';
export { MessagingEngine, type EngineOptions } from './engine.ts';
export { DependencyUnavailableError, verdictOn, type Verdict } from './faults.ts';
export { DirectRequests, type DirectRequest } from './inbox/direct-requests.ts';
export type { DirectAnswer } from './inbox/request-desk.ts';
export { ForgetComplainantWhenComplainantErasedHandler } from './inbox/forget-complainant-when-complainant-erased.handler.ts';
export { forgetRequests } from './inbox/known-request.ts';
export { TextVault, type Written } from './inbox/text-vault.ts';
export type { KafkaLog, LogReader, LogWriter, OutgoingRecord, RecordBatch } from './log/kafka-log.ts';
export { kafkaConfig, kafkaJsLog, type KafkaConnection } from './log/kafkajs-log.ts';
export type { LogRecord } from './log/log-record.ts';
export { KafkaBatchStrategy } from './nest/kafka-batch.strategy.ts';
export { MessagingModule, type MessagingOptions } from './nest/messaging.module.ts';
export { TextsController, type GivenText } from './nest/texts.controller.ts';
export { caseOf } from './router/incoming.ts';
export { retryRules, type RetryRules } from './router/isolation.ts';
export {
  everyLifecycleEvent,
  subscribe,
  type Asking,
  type Foresight,
  type HandlerTable,
  type Subscription,
} from './router/subscription.ts';
export { backoffMs } from './router/retry-policy.ts';
export { UnitRunner } from './unit/unit-runner.ts';
export type {
  Cause,
  DueTimer,
  Handler,
  Keeping,
  Outcome,
  Part,
  Subject,
  TimerHandler,
  UnitOfWork,
  Violation,
} from './unit/unit-of-work.ts';
export { toForwardedRecord } from './outbox/outgoing-event.ts';
export { Worker } from './worker.ts';
