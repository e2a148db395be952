import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
import type { Consumer, EachBatchPayload, IHeaders, Kafka } from 'kafkajs';
import type { LogReader, LogReaderEvents, RecordBatch } from './kafka-log.ts';
import type { LogRecord } from './log-record.ts';

const partitionsAtOnce = 3;
/** Below the first record that is left of an old log too: kafkajs then goes to that one. */
const beginning = 0n;
/**
 * What one partition gives to a fetch, and so to a transaction; it bounds the memory of a loaded service. A limit on the whole
 * fetch would not do: the broker fills it in a fixed order, and the last partitions would starve behind the first.
 */
const maxBytesPerPartition = 262_144;
const commitEveryMs = 1_000;
/** How long a partition rests whose stored position is not known yet. */
const placingMs = 50;
const again = retry(handleAll, {
  maxAttempts: Number.POSITIVE_INFINITY,
  backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 5_000 }),
});

interface Position {
  /** False until the stored position is known and the consumer was sent there. */
  placed: boolean;
}

/**
 * kafkajs consumer whose position is not Kafka's: on assignment it goes to where the caller says, and Kafka's
 * committed offsets merely follow for lag tools.
 * Danger: kafkajs' fetch loop waits for its slowest partition, so a batch that must wait pauses its partition instead
 * of sleeping.
 */
export class KafkaJsReader implements LogReader {
  private readonly positions = new Map<string, Position>();
  private readonly toCommit = new Map<string, { topic: string; partition: number; offset: string }>();
  private readonly resumes = new Set<NodeJS.Timeout>();
  private consumer: Consumer | undefined;
  private committer: NodeJS.Timeout | undefined;

  constructor(private readonly kafka: Kafka) {}

  async start(group: string, topics: readonly string[], events: LogReaderEvents): Promise<void> {
    const consumer = this.kafka.consumer({
      groupId: group,
      allowAutoTopicCreation: false,
      maxBytesPerPartition,
      maxWaitTimeInMs: 250,
      sessionTimeout: 20_000,
      rebalanceTimeout: 30_000,
      heartbeatInterval: 3_000,
      retry: { initialRetryTime: 200, maxRetryTime: 5_000, retries: 8, restartOnFailure: () => Promise.resolve(true) },
    });
    this.consumer = consumer;
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => this.place(payload.memberAssignment, events));
    consumer.on(consumer.events.FETCH, () => events.onFetched());
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      if (!payload.restart) events.onCrash(payload.error);
    });
    await consumer.connect();
    await consumer.subscribe({ topics: [...topics], fromBeginning: true });
    this.committer = setInterval(() => void this.commit(), commitEveryMs);
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: partitionsAtOnce,
      eachBatch: (payload) => this.onBatch(payload, events),
    });
  }

  seek(topic: string, partition: number, offset: bigint): void {
    this.consumer?.seek({ topic, partition, offset: offset.toString() });
  }

  async stop(): Promise<void> {
    clearInterval(this.committer);
    for (const resume of this.resumes) clearTimeout(resume);
    this.positions.clear();
    await this.consumer?.stop();
    await this.commit();
    await this.consumer?.disconnect();
  }

  private place(assignment: Record<string, number[]>, events: LogReaderEvents): void {
    const partitions = Object.entries(assignment).flatMap(([topic, numbers]) =>
      numbers.map((partition) => ({ topic, partition })),
    );
    this.positions.clear();
    this.toCommit.clear();
    for (const { topic, partition } of partitions) {
      const position: Position = { placed: false };
      this.positions.set(nameOf(topic, partition), position);
      void again.execute(() => this.askPosition(topic, partition, position, events));
    }
    events.onAssigned(partitions);
  }

  /** A database that is away at this moment must not leave the partition unread: it is asked until it answers. */
  private async askPosition(topic: string, partition: number, position: Position, events: LogReaderEvents) {
    const isCurrent = () => this.positions.get(nameOf(topic, partition)) === position;
    if (!isCurrent()) return;
    const offset = await events.positionOf(topic, partition);
    if (!isCurrent()) return;
    this.seek(topic, partition, offset ?? beginning);
    position.placed = true;
  }

  private async onBatch(payload: EachBatchPayload, events: LogReaderEvents): Promise<void> {
    const { topic, partition } = payload.batch;
    const position = this.positions.get(nameOf(topic, partition));
    if (!position) return;
    if (!position.placed) {
      // Fetched before the position was known: whatever it holds comes again from the right place.
      return this.retryLater(payload, placingMs);
    }
    if (!payload.isRunning() || payload.isStale()) return;
    const progress = await events.onBatch(toRecordBatch(payload));
    if ('seekTo' in progress) return this.seek(topic, partition, progress.seekTo);
    if ('retryInMs' in progress) return this.retryLater(payload, progress.retryInMs);
    payload.resolveOffset((progress.next - 1n).toString());
    this.toCommit.set(nameOf(topic, partition), { topic, partition, offset: progress.next.toString() });
  }

  /** Nothing was resolved, so the same records are fetched again once the partition is resumed. */
  private retryLater(payload: EachBatchPayload, delayMs: number): void {
    const resume = payload.pause();
    const timer = setTimeout(() => {
      this.resumes.delete(timer);
      resume();
    }, delayMs);
    this.resumes.add(timer);
  }

  /** Kafka's own offsets only feed lag tools; when they can't be stored the next try carries them. */
  private async commit(): Promise<void> {
    const offsets = [...this.toCommit.values()];
    if (offsets.length === 0 || !this.consumer) return;
    try {
      await this.consumer.commitOffsets(offsets);
      for (const sent of offsets) {
        const name = nameOf(sent.topic, sent.partition);
        if (this.toCommit.get(name) === sent) this.toCommit.delete(name);
      }
    } catch {
      return;
    }
  }
}

const nameOf = (topic: string, partition: number) => `${topic}|${partition}`;

function toRecordBatch({ batch, heartbeat, isRunning, isStale }: EachBatchPayload): RecordBatch {
  const { topic, partition } = batch;
  const records = batch.messages.map<LogRecord>((message) => ({
    topic,
    partition,
    offset: BigInt(message.offset),
    key: message.key,
    value: message.value,
    headers: toHeaders(message.headers),
  }));
  const isWanted = () => isRunning() && !isStale();
  return { topic, partition, records, highWatermark: BigInt(batch.highWatermark), heartbeat, isWanted };
}

/** A header sent twice counts once: the last value stands. */
function toHeaders(headers: IHeaders = {}): Record<string, Buffer> {
  const result: Record<string, Buffer> = {};
  for (const name in headers) {
    const value = headers[name];
    const last = Array.isArray(value) ? value.at(-1) : value;
    if (last !== undefined) result[name] = typeof last === 'string' ? Buffer.from(last) : last;
  }
  return result;
}
