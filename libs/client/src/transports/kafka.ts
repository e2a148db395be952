import type { ConnectionOptions } from 'node:tls';
import { encodeUnchecked, inboundTopicOf, type CloudEvent } from '@jisr/contracts';
import { Kafka, logLevel, type KafkaJSError, type Producer } from 'kafkajs';
import { patient, type Patience } from '../calls/endpoint.ts';
import { Unavailable } from '../calls/unavailable.ts';
import { TopicReader } from './topic-reader.ts';
import type { Page, Published, Transport } from './transport.ts';

/** What an institution needs to reach its topics: its broker login (SASL/SCRAM-SHA-512). */
export interface KafkaAccess {
  readonly brokers: readonly string[];
  readonly username: string;
  readonly password: string;
  readonly tls?: boolean | ConnectionOptions;
  /** Ending of the consumer group, for institutions with several followers. */
  readonly follower?: string;
}

const allInSyncReplicas = -1;

/** Through the institution's own topics. What the platform thinks of a request is told on them, never by `publish`. */
export class KafkaTransport implements Transport {
  private readonly kafka: Kafka;
  private readonly group: string;
  private producer: Promise<Producer> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly institution: string,
    { brokers, username, password, tls = false, follower = 'client' }: KafkaAccess,
    { attempts, firstPauseMs, longestPauseMs }: Patience = patient,
  ) {
    this.group = `${institution}.${follower}`;
    const sasl = { mechanism: 'scram-sha-512', username, password } as const;
    const retry = { retries: attempts - 1, initialRetryTime: firstPauseMs, maxRetryTime: longestPauseMs };
    const access = { clientId: this.group, brokers: [...brokers], ssl: tls, sasl };
    this.kafka = new Kafka({ ...access, retry, logLevel: logLevel.NOTHING });
  }

  /** In order, after all that was handed over before: one send in flight, so that no acknowledged record is lost (ADR 7). */
  async publish(events: readonly CloudEvent[]): Promise<Published> {
    const turn = this.last.then(() => this.send(events));
    this.last = turn.catch(() => undefined);
    try {
      return await turn;
    } catch (cause) {
      throw mayPass(cause as KafkaJSError) ? new Unavailable('the broker was not reached', { cause }) : cause;
    }
  }

  read(after: string | undefined, take: (page: Page) => Promise<void>, signal: AbortSignal): Promise<void> {
    return new TopicReader(this.kafka, this.group, this.institution).read(after, take, signal);
  }

  async close(): Promise<void> {
    await this.last;
    await (await this.producer)?.disconnect();
  }

  private async send(events: readonly CloudEvent[]): Promise<Published> {
    const producer = await (this.producer ??= this.connect());
    const messages = events.map((event) => {
      const { key, headers, value } = encodeUnchecked(event);
      return { key, headers: { ...headers }, value };
    });
    await producer.send({ topic: inboundTopicOf(this.institution), acks: allInSyncReplicas, messages });
    return { taken: events.map(({ id }) => id) };
  }

  private async connect(): Promise<Producer> {
    const producer = this.kafka.producer({ allowAutoTopicCreation: false, maxInFlightRequests: 1 });
    try {
      await producer.connect();
      return producer;
    } catch (error) {
      this.producer = undefined;
      throw error;
    }
  }
}

/** Unlike a broker that says no to the login or to the record, which it will say again. */
const mayPass = ({ name, retriable }: KafkaJSError): boolean => retriable || name === 'KafkaJSNumberOfRetriesExceeded';
