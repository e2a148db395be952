import { EventEmitter, once } from 'node:events';
import type { Consumer, Kafka } from 'kafkajs';

/** Watches one topic for the events of one type, each key once, and when it came. */
export class Arrivals {
  readonly at = new Map<string, number>();
  readonly #grown = new EventEmitter();
  readonly #consumer: Consumer;

  private constructor(kafka: Kafka, name: string) {
    this.#consumer = kafka.consumer({
      groupId: `bench.watch.${name}`,
      allowAutoTopicCreation: false,
      maxWaitTimeInMs: 250,
    });
  }

  static async open(kafka: Kafka, { name, output, says }: { name: string; output: string; says: string }) {
    const arrivals = new Arrivals(kafka, name);
    const consumer = arrivals.#consumer;
    await consumer.connect();
    await consumer.subscribe({ topic: output, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch }) => {
        const now = performance.now();
        for (const { key, headers } of batch.messages) {
          const name = key?.toString() ?? '';
          if (String(headers?.['ce_type']) === says && !arrivals.at.has(name)) arrivals.at.set(name, now);
        }
        arrivals.#grown.emit('grown');
      },
    });
    return arrivals;
  }

  async until(count: number): Promise<void> {
    while (this.at.size < count) await once(this.#grown, 'grown');
  }

  close(): Promise<void> {
    return this.#consumer.disconnect();
  }
}
