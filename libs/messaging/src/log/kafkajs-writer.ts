import type { Kafka, Message, Producer, TopicMessages } from 'kafkajs';
import type { LogWriter, OutgoingRecord } from './kafka-log.ts';
import { sendsOf } from './sends.ts';

const allInSyncReplicas = -1;

/**
 * Plain (not idempotent) kafkajs producer.
 * Danger: an idempotent kafkajs producer with two sends in flight loses acknowledged records, so this one is neither:
 * repeats after a lost answer are dropped by the readers' sequence check (docs/adr/007).
 */
export class KafkaJsWriter implements LogWriter {
  private readonly producer: Producer;

  constructor(kafka: Kafka) {
    this.producer = kafka.producer({ allowAutoTopicCreation: false, maxInFlightRequests: 1, idempotent: false });
  }

  connect(): Promise<void> {
    return this.producer.connect();
  }

  async send(records: readonly OutgoingRecord[]): Promise<void> {
    for (const send of sendsOf(records)) await this.sendAtOnce(send);
  }

  disconnect(): Promise<void> {
    return this.producer.disconnect();
  }

  private async sendAtOnce(records: readonly OutgoingRecord[]): Promise<void> {
    const byTopic = new Map<string, Message[]>();
    for (const { topic, partition, key, headers, value } of records) {
      const message = { partition, key, headers, value };
      const messages = byTopic.get(topic);
      if (messages) messages.push(message);
      else byTopic.set(topic, [message]);
    }
    const topicMessages: TopicMessages[] = [...byTopic].map(([topic, messages]) => ({ topic, messages }));
    await this.producer.sendBatch({ acks: allInSyncReplicas, topicMessages });
  }
}
