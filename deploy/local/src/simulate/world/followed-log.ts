import { EventEmitter, once } from 'node:events';
import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';

/** Reads a topic from its beginning, or from where it ends now on; offsets are neither committed nor taken over, so that no reader misses anything. */
export class FollowedLog<T> {
  private readonly consumer: Consumer;
  private readonly next = new Map<number, bigint>();
  private readonly arrivals = new EventEmitter();
  private unread: T[] = [];

  private constructor(
    kafka: Kafka,
    private readonly topic: string,
    groupId: string,
    private readonly toItem: (message: KafkaMessage) => T | undefined,
  ) {
    this.consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false, maxWaitTimeInMs: 500 });
  }

  static async open<T>(
    kafka: Kafka,
    topic: string,
    groupId: string,
    toItem: (message: KafkaMessage) => T | undefined,
    from: 'beginning' | 'end' = 'end',
  ): Promise<FollowedLog<T>> {
    const log = new FollowedLog(kafka, topic, groupId, toItem);
    const admin = kafka.admin();
    await admin.connect();
    const ends = await admin.fetchTopicOffsets(topic).finally(() => admin.disconnect());
    await log.start(ends.map(({ partition, low, high }) => ({ partition, offset: from === 'end' ? high : low })));
    return log;
  }

  /** Resolves when everything below these offsets has been read. */
  async reach(ends: ReadonlyMap<number, bigint>): Promise<void> {
    while ([...ends].some(([partition, end]) => (this.next.get(partition) ?? 0n) < end))
      await once(this.arrivals, 'batch');
  }

  /** What came since it was asked last. */
  take(): readonly T[] {
    const taken = this.unread;
    this.unread = [];
    return taken;
  }

  close(): Promise<void> {
    return this.consumer.disconnect();
  }

  private async start(places: readonly { partition: number; offset: string }[]): Promise<void> {
    for (const { partition, offset } of places) this.next.set(partition, BigInt(offset));
    await this.consumer.connect();
    await this.consumer.subscribe({ topic: this.topic });
    const joined = new Promise<void>((resolve) => this.consumer.on(this.consumer.events.GROUP_JOIN, () => resolve()));
    await this.consumer.run({ autoCommit: false, eachBatch: (payload) => this.read(payload) });
    for (const place of places) this.consumer.seek({ topic: this.topic, ...place });
    await joined;
  }

  private read({ batch: { partition, messages } }: EachBatchPayload): Promise<void> {
    for (const message of messages) {
      const offset = BigInt(message.offset);
      if (offset < (this.next.get(partition) ?? 0n)) continue;
      this.next.set(partition, offset + 1n);
      const item = this.toItem(message);
      if (item !== undefined) this.unread.push(item);
    }
    this.arrivals.emit('batch');
    return Promise.resolve();
  }
}
