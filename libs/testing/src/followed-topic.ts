import { EventEmitter, on } from 'node:events';
import type { Consumer, Kafka } from 'kafkajs';

/** A record as a test looks at it: its key, its headers as text, its JSON data. */
export interface Followed<Data> {
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: Data;
}

/** Reads a topic from its beginning as one principal and keeps everything, so that a test can await what it expects. */
export class FollowedTopic<Data> {
  readonly records: Followed<Data>[] = [];
  readonly #arrivals = new EventEmitter();
  readonly #consumer: Consumer;

  private constructor(consumer: Consumer) {
    this.#consumer = consumer;
  }

  static async open<Data>(kafka: Kafka, topic: string, groupId: string): Promise<FollowedTopic<Data>> {
    const followed = new FollowedTopic<Data>(kafka.consumer({ groupId, allowAutoTopicCreation: false }));
    await followed.#start(topic);
    return followed;
  }

  /** What a compacted topic means: the last data of each key. */
  latest(): Data[] {
    return [...new Map(this.records.map(({ key, data }) => [key, data])).values()];
  }

  /** Resolves as soon as the records so far satisfy the condition, or after the time, so that a test can say what is amiss. */
  async until(condition: (followed: this) => boolean, withinMs = 90_000): Promise<this> {
    const signal = AbortSignal.timeout(withinMs);
    const arrivals = on(this.#arrivals, 'arrival', { signal });
    if (condition(this)) return this;
    try {
      for await (const _arrival of arrivals) if (condition(this)) break;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    return this;
  }

  close(): Promise<void> {
    return this.#consumer.disconnect();
  }

  async #start(topic: string): Promise<void> {
    await this.#consumer.connect();
    await this.#consumer.subscribe({ topic, fromBeginning: true });
    await this.#consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch }) => {
        for (const { key, headers, value } of batch.messages) {
          const text = Object.entries(headers ?? {}).map(([name, header]) => [name, String(header)]);
          const data = JSON.parse(value?.toString() ?? 'null') as Data;
          this.records.push({ key: key?.toString() ?? '', headers: Object.fromEntries(text), data });
        }
        this.#arrivals.emit('arrival');
      },
    });
  }
}
