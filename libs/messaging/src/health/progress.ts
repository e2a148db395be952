import type { RecordBatch } from '../log/kafka-log.ts';
import type { ProgressReport } from '../router/partition-processor.ts';

interface PartitionProgress {
  readonly next: bigint;
  readonly lag: number;
  readonly at: number;
}

/** How long a partition may have records to read and not move before the consumer counts as stuck. */
const stuckAfterMs = 30_000;

/** A consumer that is silent for so long does not come back by itself: kafkajs restarts without end and without success. */
const hopelessAfterMs = 10 * 60_000;

/**
 * What the consumer has done lately, partition by partition. Being alive is not enough: a consumer that has records to
 * read and does not move is not ready.
 */
export class ConsumerProgress implements ProgressReport {
  private readonly partitions = new Map<string, PartitionProgress>();
  private readonly blockedBy = new Map<string, string>();
  private assignedPartitions: number | undefined;
  private fetchedAt = 0;
  private crash: Error | undefined;

  constructor(private readonly now: () => number = Date.now) {}

  assigned(partitions: readonly { topic: string; partition: number }[]): void {
    this.assignedPartitions = partitions.length;
    this.fetchedAt = this.now();
    const mine = new Set(partitions.map(nameOf));
    for (const known of [...this.partitions.keys()]) if (!mine.has(known)) this.partitions.delete(known);
    this.blockedBy.clear();
  }

  /** The broker has answered; a consumer that reads nothing because there is nothing goes on asking. */
  fetched(): void {
    this.fetchedAt = this.now();
  }

  /** There are records to read; from now on the partition has to move. */
  arrived({
    topic,
    partition,
    records,
    highWatermark,
  }: Pick<RecordBatch, 'topic' | 'partition' | 'records' | 'highWatermark'>): void {
    const name = nameOf({ topic, partition });
    const known = this.partitions.get(name);
    const next = known?.next ?? records[0]?.offset ?? highWatermark;
    const at = known && known.lag > 0 ? known.at : this.now();
    this.partitions.set(name, { next, lag: Number(highWatermark - next), at });
  }

  advanced(topic: string, partition: number, next: bigint, highWatermark: bigint): void {
    const name = nameOf({ topic, partition });
    this.partitions.set(name, { next, lag: Number(highWatermark - next), at: this.now() });
    this.blockedBy.delete(name);
  }

  /** Somebody wants the partition to wait where it is: it is not stuck. */
  held(batch: Parameters<ConsumerProgress['arrived']>[0]): void {
    this.arrived(batch);
    const name = nameOf(batch);
    const known = this.partitions.get(name);
    if (known) this.partitions.set(name, { ...known, at: this.now() });
  }

  blocked(topic: string, partition: number, error: unknown): void {
    this.blockedBy.set(nameOf({ topic, partition }), error instanceof Error ? error.name : 'unknown');
  }

  crashed(error: Error): void {
    this.crash = error;
  }

  /** Records that are in the log and not handled, by partition, as of the last fetch that brought any. */
  lags(): [string, number][] {
    return [...this.partitions].map(([name, { lag }]) => [name, Math.max(0, lag)]);
  }

  /** Why the consumer is not ready; nothing when it is. */
  trouble(): string | undefined {
    if (this.crash) return `the consumer crashed: ${this.crash.name}`;
    if (this.assignedPartitions === undefined) return 'the consumer has not joined its group yet';
    const [blocked] = this.blockedBy;
    if (blocked) return `${blocked[0]} waits for a dependency: ${blocked[1]}`;
    if (this.silentMs() > stuckAfterMs) return `the broker has not answered for ${stuckAfterMs / 1_000} s`;
    const stuck = [...this.partitions].find(([, { lag, at }]) => lag > 0 && this.now() - at > stuckAfterMs);
    return stuck && `${stuck[0]} has records to read and has not moved for ${stuckAfterMs / 1_000} s`;
  }

  /** True when only a new process can help. */
  hopeless(): boolean {
    return this.crash !== undefined || this.silentMs() > hopelessAfterMs;
  }

  /** How long the consumer has heard nothing from the broker; a member that has no partition asks for nothing. */
  private silentMs(): number {
    return this.assignedPartitions ? this.now() - this.fetchedAt : 0;
  }
}

const nameOf = ({ topic, partition }: { topic: string; partition: number }) => `${topic}/${partition}`;
