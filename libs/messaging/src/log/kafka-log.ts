import type { LogRecord } from './log-record.ts';

/** A record to be written, its partition already chosen. */
export interface OutgoingRecord {
  readonly topic: string;
  readonly partition: number;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer;
}

/** Writes to the log. */
export interface LogWriter {
  connect(): Promise<void>;
  /**
   * Resolves when every record is on all in-sync replicas, in the given order per partition.
   * Danger: one call at a time; a second one in flight could be written first.
   */
  send(records: readonly OutgoingRecord[]): Promise<void>;
  disconnect(): Promise<void>;
}

/** Consecutive records of one partition; offsets rise and can have holes. */
export interface RecordBatch {
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly LogRecord[];
  /** Offset that the next record written to the partition will get; what is left below it is the lag. */
  readonly highWatermark: bigint;
  /** Tells the broker that this member is alive; call it between long steps. */
  heartbeat(): Promise<void>;
  /** False once the reader is stopping or has lost the partition: between long steps, leave what remains unread. */
  isWanted(): boolean;
}

/** Where reading goes on: at an offset, or nowhere before a pause is over. */
export type Progress = { readonly next: bigint } | { readonly seekTo: bigint } | { readonly retryInMs: number };

export interface LogReaderEvents {
  /**
   * Called before the first batch of newly assigned partitions; answers where each one starts. Where that is not known,
   * reading starts at the beginning of the log, whatever Kafka has for the group.
   */
  positionOf(topic: string, partition: number): Promise<bigint | undefined>;
  onBatch(batch: RecordBatch): Promise<Progress>;
  /** The broker has answered whether there is more to read. */
  onFetched(): void;
  onAssigned(partitions: readonly { readonly topic: string; readonly partition: number }[]): void;
  /** The reader has stopped for good and can't restart by itself. */
  onCrash(error: Error): void;
}

/** Reads topics as one member of a consumer group, several partitions at once, each partition strictly in order. */
export interface LogReader {
  start(group: string, topics: readonly string[], events: LogReaderEvents): Promise<void>;
  seek(topic: string, partition: number, offset: bigint): void;
  /** Lets the batches under way finish, then leaves the group. */
  stop(): Promise<void>;
}

/** The one port through which messaging sees a Kafka client; another client is another adapter. */
export interface KafkaLog {
  writer(): LogWriter;
  reader(): LogReader;
}
