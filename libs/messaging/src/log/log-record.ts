/** A record as it left the log, byte for byte. Offsets are 64-bit integers; they can have holes. */
export interface LogRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Buffer>>;
}

/** Names one partition; used as a document id. */
export const partitionId = (group: string, topic: string, partition: number): string =>
  `${group}|${topic}|${partition}`;

/** `topic/partition` of such an id. */
export const placeOfId = (id: string): string => id.split('|').slice(1).join('/');
