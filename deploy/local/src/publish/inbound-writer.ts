import { encodeUnchecked, inboundTopicOf, partitionOf, partitionsOf, type CloudEvent } from '@jisr/contracts';
import type { Kafka, Message, Producer } from 'kafkajs';
import type { SentRanges } from './sent-ranges.ts';

/**
 * Writes requests to an institution's inbound topic, keyed by subject, unjudged: a bad one is the platform's to reject.
 *
 * Guarantees: idempotent, acknowledged by all in-sync replicas, in the given order per subject.
 * Danger: one call at a time; with two sends in flight kafkajs can lose a record that was acknowledged.
 */
export class InboundWriter {
  readonly #producer: Producer;
  readonly #topic: string;

  private constructor(producer: Producer, topic: string) {
    this.#producer = producer;
    this.#topic = topic;
  }

  static async open(kafka: Kafka, institution: string): Promise<InboundWriter> {
    const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false });
    await producer.connect();
    return new InboundWriter(producer, inboundTopicOf(institution));
  }

  async write(events: readonly CloudEvent[], sent: SentRanges): Promise<void> {
    const messages = events.map((event) => this.#messageOf(event));
    const metadata = await this.#producer.sendBatch({ acks: -1, topicMessages: [{ topic: this.#topic, messages }] });
    for (const { partition, baseOffset } of metadata) {
      const many = messages.filter((message) => message.partition === partition).length;
      sent.add(partition, BigInt(baseOffset ?? 0), many);
    }
  }

  close(): Promise<void> {
    return this.#producer.disconnect();
  }

  #messageOf(event: CloudEvent): Message & { partition: number } {
    const { key, headers, value } = encodeUnchecked(event);
    return { key, headers: { ...headers }, value, partition: partitionOf(key, partitionsOf(this.#topic)) };
  }
}
