import { randomUUID } from 'node:crypto';
import { encode, type CloudEvent } from '@jisr/contracts';
import { awaitUntil, createTopics, startTestServers, type TestServers } from '@jisr/testing';
import { Kafka, type Admin, type ConsumerConfig, type KafkaMessage } from 'kafkajs';
import mongoose from 'mongoose';
import {
  MessagingEngine,
  kafkaConfig,
  kafkaJsLog,
  type EngineOptions,
  type Handler,
  type UnitOfWork,
  type UnitRunner,
} from '../src/index.ts';
import type { AnyHandler } from '../src/router/subscription.ts';
import { ShakyWire } from './shaky-wire.ts';

/** The event that these tests speak of: small, and its schema asks for nothing but a reason. */
export const noted = 'ma.jisr.intake.complaint-withdrawn.v1';

/** A real broker and database with the means to write a topic and to watch one engine read it. */
export class Stand {
  private readonly cleanups: (() => Promise<unknown>)[] = [];

  private constructor(readonly servers: TestServers) {}

  static async open(): Promise<Stand> {
    return new Stand(await startTestServers());
  }

  async close(): Promise<void> {
    await this.clear();
    await this.servers.stop();
  }

  /** Stops what a test has started, the last first. */
  async clear(): Promise<void> {
    for (const cleanup of this.cleanups.splice(0).reverse()) await cleanup();
  }

  kafka(): Kafka {
    return new Kafka(kafkaConfig(this.connection('test')));
  }

  connection(clientId: string) {
    const { brokers, admin } = this.servers;
    return { clientId, brokers, username: admin.username, password: admin.password };
  }

  log(clientId = 'engine') {
    return kafkaJsLog(this.connection(clientId));
  }

  /** A wire that a test may cut, and a client that speaks over it and soon takes an answer for lost. */
  async shaky(retry = {}): Promise<{ readonly wire: ShakyWire; readonly kafka: Kafka }> {
    const wire = await ShakyWire.before(this.servers.brokers[0] ?? '');
    this.cleanups.push(() => wire.close());
    const { socketFactory } = wire;
    const config = kafkaConfig(this.connection('shaky'));
    const kafka = new Kafka({ ...config, socketFactory, requestTimeout: 500, retry: { ...config.retry, ...retry } });
    return { wire, kafka };
  }

  async ask<Answer>(question: (admin: Admin) => Promise<Answer>): Promise<Answer> {
    const admin = this.kafka().admin();
    await admin.connect();
    return question(admin).finally(() => admin.disconnect());
  }

  async topic(partitions = 1): Promise<string> {
    const topic = `test-${randomUUID()}`;
    await this.ask((admin) => createTopics(admin, [{ topic, numPartitions: partitions }]));
    return topic;
  }

  /** A kafkajs consumer as it comes, without our reader; it leaves with the test. */
  async stockConsumer(config: Partial<ConsumerConfig> = {}, kafka = this.kafka()) {
    const consumer = kafka.consumer({ groupId: `test-${randomUUID()}`, maxWaitTimeInMs: 50, ...config });
    await consumer.connect();
    this.cleanups.push(() => consumer.disconnect());
    return consumer;
  }

  /** Everything that a topic holds now, in the order of each partition. */
  async messagesIn(topic: string): Promise<readonly KafkaMessage[]> {
    const ends = await this.ask((admin) => admin.fetchTopicOffsets(topic));
    const count = ends.reduce((sum, { high }) => sum + Number(high), 0);
    const messages: KafkaMessage[] = [];
    const consumer = await this.stockConsumer();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({ eachBatch: ({ batch }) => Promise.resolve(void messages.push(...batch.messages)) });
    await awaitUntil(() => messages.length >= count);
    return messages;
  }

  async database(name = `test-${randomUUID().slice(0, 8)}`) {
    const connection = mongoose.createConnection(this.servers.mongoUrl(name), { serverSelectionTimeoutMS: 2_000 });
    await connection.asPromise();
    this.cleanups.push(() => connection.close());
    const { db } = connection;
    if (!db) throw new Error('the database did not open');
    return { client: connection.getClient(), db };
  }

  /** An engine that hands every event of `topic` to `handle`; not started. */
  async engine(topic: string, handle: Handler['handle'], more: Partial<EngineOptions> = {}): Promise<MessagingEngine> {
    const handler = new (class Recorder {
      handle = handle;
    })() as AnyHandler;
    const { client, db } = more.client && more.db ? { client: more.client, db: more.db } : await this.database();
    const engine = new MessagingEngine({
      group: `test-${randomUUID()}`,
      topics: [topic],
      routes: { context: 'intake', inbound: new Map(), lifecycle: new Map([[noted, handler]]), complete: false },
      timers: new Map(),
      institutions: new Map(),
      client,
      db,
      log: this.log(),
      retry: { quickTries: 2, parkedTries: 4, parkedDelay: { first: 10, most: 50 } },
      onError: () => undefined,
      ...more,
    });
    this.cleanups.push(() => engine.stop());
    return engine;
  }

  /** Writes events as one context would: the sequence of each subject counts up from 1. */
  async write(topic: string, subjects: readonly string[], { firstSequence = 1, partition = 0 } = {}): Promise<void> {
    const sequences = new Map<string, number>();
    const messages = subjects.map((subject) => {
      const sequence = (sequences.get(subject) ?? firstSequence - 1) + 1;
      sequences.set(subject, sequence);
      const { key, headers, value } = encode(eventOf(subject, sequence));
      return { key, headers, value, partition };
    });
    const producer = this.kafka().producer();
    await producer.connect();
    await producer.send({ topic, acks: -1, messages });
    await producer.disconnect();
  }
}

export const eventOf = (subject: string, sequence: number): CloudEvent => ({
  id: randomUUID(),
  source: '/jisr/intake',
  type: noted,
  subject,
  time: '2026-01-05T10:00:00.000Z',
  sequence,
  data: {
    reason: 'solved',
    causedBy: randomUUID(),
    occurredAt: '2026-01-05T10:00:00.000Z',
    actor: { role: 'system' },
  },
});

/** Handler that writes one line a handled event into `notes`, in the unit's transaction. */
export const writeNote = (event: CloudEvent, unit: UnitOfWork): void =>
  unit.write('notes', {
    insertOne: { document: { subject: event.subject, sequence: event.sequence, at: Date.now() } },
  });

export interface Note {
  readonly subject: string;
  readonly sequence: number;
}

/** What the engine's handler has noted, in the order of its transactions. */
export const notesOf = (engine: MessagingEngine) =>
  engine.store.db.collection<Note>('notes').find().sort({ _id: 1 }).toArray();

export const untilNoted = (engine: MessagingEngine, count: number) =>
  awaitUntil(async () => (await notesOf(engine)).length >= count);

/** Publishes one event about the subject, in a unit of work of its own; `meanwhile` runs between its read and its write. */
export const publishNoted = (units: UnitRunner, subject: string, meanwhile?: () => Promise<void>): Promise<void> =>
  units.run([subject], { id: randomUUID(), time: new Date().toISOString() }, async (unit) => {
    await meanwhile?.();
    unit.publish({ type: noted, data: { reason: 'solved', actor: { role: 'system' } } }, subject);
  });

export const ids = (count: number) => Array.from({ length: count }, () => randomUUID());
