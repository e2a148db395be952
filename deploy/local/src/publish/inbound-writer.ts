import { encode, partitionOf, type CloudEvent } from '@jisr/contracts';
import type { Kafka, Message, Producer } from 'kafkajs';
import type { SentRanges } from './sent-ranges.ts';

/**
 * Writes requests to an institution's inbound topic, keyed by subject.
 *
 * Guarantees: idempotent, acknowledged by all in-sync replicas, in the given order per subject.
 * Danger: one call at a time; with two sends in flight kafkajs can lose a record that was acknowledged.
 */
export class InboundWriter {
  readonly #producer: Producer;
  readonly #topic: string;
  readonly #partitions: number;

  private constructor(producer: Producer, topic: string, partitions: number) {
    this.#producer = producer;
    this.#topic = topic;
    this.#partitions = partitions;
  }

  static async open(kafka: Kafka, topic: string, partitions: number): Promise<InboundWriter> {
    const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false });
    await producer.connect();
    return new InboundWriter(producer, topic, partitions);
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
    const { key, headers, value } = encode(event);
    return { key, headers, value, partition: partitionOf(key, this.#partitions) };
  }
}
