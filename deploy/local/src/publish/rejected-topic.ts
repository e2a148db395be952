import { groupPrefixOf, rejectedTopicOf } from '@jisr/contracts';
import type { Consumer, Kafka } from 'kafkajs';
import { rejectionOf, type Rejection } from './rejection.ts';

/**
 * Follows an institution's rejected topic from the moment it is opened. Offsets are neither committed nor taken over, so the
 * institution's own reader misses nothing.
 */
export class RejectedTopic {
  readonly #consumer: Consumer;
  readonly rejections: Rejection[] = [];
  #lastArrival = Date.now();

  private constructor(consumer: Consumer) {
    this.#consumer = consumer;
  }

  static async open(kafka: Kafka, institution: string): Promise<RejectedTopic> {
    const topic = rejectedTopicOf(institution);
    const groupId = `${groupPrefixOf(institution)}publish`;
    const admin = kafka.admin();
    await admin.connect();
    const ends = await admin.fetchTopicOffsets(topic).finally(() => admin.disconnect());
    const followed = new RejectedTopic(
      kafka.consumer({ groupId, allowAutoTopicCreation: false, maxWaitTimeInMs: 500 }),
    );
    await followed.#start(topic, ends);
    return followed;
  }

  /** How long no rejection has come, in milliseconds. */
  quietFor(): number {
    return Date.now() - this.#lastArrival;
  }

  close(): Promise<void> {
    return this.#consumer.disconnect();
  }

  async #start(topic: string, ends: { partition: number; offset: string }[]): Promise<void> {
    await this.#consumer.connect();
    await this.#consumer.subscribe({ topic });
    const joined = new Promise<void>((resolve) => this.#consumer.on(this.#consumer.events.GROUP_JOIN, () => resolve()));
    await this.#consumer.run({
      autoCommit: false,
      eachMessage: async ({ message }) => {
        const rejection = rejectionOf(message);
        if (rejection) this.rejections.push(rejection);
        this.#lastArrival = Date.now();
      },
    });
    for (const { partition, offset } of ends) this.#consumer.seek({ topic, partition, offset });
    await joined;
  }
}
