import { loadInstitutions, inboundTopicOf, rejectedTopicOf, topicNamesOf, type CloudEvent } from '@jisr/contracts';
import { PlatformConfig } from '@jisr/config';
import { HEALTH_CONTRIBUTORS } from '@jisr/observability';
import { ServiceTokens } from '@jisr/security';
import { Module, Logger, type DynamicModule, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection, mongo } from 'mongoose';
import { MessagingEngine } from '../engine.ts';
import { DirectRequests } from '../inbox/direct-requests.ts';
import { kafkaJsLog } from '../log/kafkajs-log.ts';
import { rejection, type AnyHandler, type HandlerTable, type Subscription } from '../router/subscription.ts';
import { UnitRunner } from '../unit/unit-runner.ts';
import type { Handler, TimerHandler } from '../unit/unit-of-work.ts';
import { ClockController } from './clock.controller.ts';
import { ConsumerController } from './consumer.controller.ts';
import { FailuresController } from './failures.controller.ts';
import { KafkaBatchStrategy } from './kafka-batch.strategy.ts';
import { watch } from './messaging-gauges.ts';
import { healthOf } from './messaging-health.ts';

export interface MessagingOptions {
  readonly subscription: Subscription;
  /** Who reacts to timers, by kind. */
  readonly timers?: Readonly<Record<string, Type<TimerHandler>>>;
}

/** Gives a service its engine, made of its subscription table and its own handlers. */
@Module({})
export class MessagingModule {
  static forRoot({ subscription, timers = {} }: MessagingOptions): DynamicModule {
    const engine = {
      provide: MessagingEngine,
      inject: [ModuleRef, PlatformConfig, getConnectionToken()],
      useFactory: (ref: ModuleRef, config: PlatformConfig, connection: Connection) =>
        makeEngine(ref, config, connection, subscription, timers),
    };
    const runner = {
      provide: UnitRunner,
      inject: [MessagingEngine],
      useFactory: (made: MessagingEngine) => made.units,
    };
    const requests = {
      provide: DirectRequests,
      inject: [MessagingEngine],
      useFactory: (made: MessagingEngine) => made.requests,
    };
    const health = {
      provide: HEALTH_CONTRIBUTORS,
      inject: [MessagingEngine, getConnectionToken()],
      useFactory: healthOf,
    };
    const tokens = {
      provide: ServiceTokens,
      inject: [PlatformConfig],
      useFactory: ({ serviceSecret }: PlatformConfig) => new ServiceTokens(subscription.context, serviceSecret),
    };
    return {
      module: MessagingModule,
      global: true,
      controllers: [ClockController, ConsumerController, FailuresController],
      providers: [engine, runner, requests, health, tokens, KafkaBatchStrategy],
      exports: [MessagingEngine, UnitRunner, DirectRequests, ServiceTokens, KafkaBatchStrategy],
    };
  }
}

async function makeEngine(
  ref: ModuleRef,
  config: PlatformConfig,
  connection: Connection,
  subscription: Subscription,
  timers: Readonly<Record<string, Type<TimerHandler>>>,
): Promise<MessagingEngine> {
  const logger = new Logger('messaging');
  const institutions = await loadInstitutions(config.institutionsDir);
  const lazily = <T extends object>(type: Type<T>) => ref.get(type, { strict: false });
  const { group, context, inbound = {}, lifecycle = {}, complete = false, foresight, rejected } = subscription;
  const readsInbound = Object.keys(inbound).length > 0;
  const engine = new MessagingEngine({
    group,
    topics: [
      ...new Set(Object.keys(lifecycle).flatMap(topicNamesOf)),
      ...(readsInbound ? [...institutions.keys()].map(inboundTopicOf) : []),
      ...(rejected ? [...institutions.keys()].map(rejectedTopicOf) : []),
    ],
    routes: {
      context,
      inbound: handlersOf(inbound, lazily),
      lifecycle: handlersOf({ ...lifecycle, ...(rejected && { [rejection]: rejected }) }, lazily),
      complete,
      foresight,
    },
    timers: new Map(Object.entries(timers).map(([kind, type]) => [kind, lazyTimer(() => lazily(type))])),
    institutions,
    client: connection.getClient() as mongo.MongoClient,
    db: (await connection.asPromise()).db as mongo.Db,
    log: kafkaJsLog({
      clientId: `jisr-${context}`,
      brokers: config.kafkaBrokers,
      username: config.kafkaUsername,
      password: config.kafkaPassword,
    }),
    onError: (where, error) => logger.error({ where, err: nameOf(error) }, `${where} failed and will try again`),
  });
  watch(engine, group);
  return engine;
}

/** Handlers depend on providers that are made after the engine, so each is looked up when it is first needed. */
function handlersOf(table: HandlerTable, get: (type: Type<Handler>) => Handler): ReadonlyMap<string, AnyHandler> {
  return new Map(Object.entries(table).map(([type, handler]) => [type, lazyHandler(handler as Type<Handler>, get)]));
}

function lazyHandler(type: Type<Handler>, get: (type: Type<Handler>) => Handler): AnyHandler {
  let made: Handler | undefined;
  const handler = () => (made ??= get(type));
  return {
    constructor: type,
    prefetch: async (events: readonly CloudEvent[], unit) => handler().prefetch?.(events, unit),
    handle: (event, unit) => handler().handle(event, unit),
    get keeping() {
      return handler().keeping;
    },
  } as AnyHandler;
}

const lazyTimer = (get: () => TimerHandler): TimerHandler => ({ handle: (timer, unit) => get().handle(timer, unit) });

/** What kind of error it is; its message is left out, because it may quote a record. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'type' in error ? `${error.name} ${String(error.type)}` : error.name;
}
