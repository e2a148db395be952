import { groupOf, inboundTopicOf, topicsFor } from '@jisr/contracts';
import type { Admin } from 'kafkajs';

/** How many of an institution's records the slowest service that reads them has left before all are past `ends`. */
export async function leftToRead(
  admin: Admin,
  institution: string,
  ends: ReadonlyMap<number, bigint>,
): Promise<number> {
  const topic = inboundTopicOf(institution);
  const readers = topicsFor([institution]).find(({ name }) => name === topic)?.readers ?? [];
  const lags = await Promise.all(readers.map((reader) => lagOf(admin, topic, groupOf(reader), ends)));
  return Math.max(0, ...lags);
}

async function lagOf(admin: Admin, topic: string, groupId: string, ends: ReadonlyMap<number, bigint>): Promise<number> {
  const [positions] = await admin.fetchOffsets({ groupId, topics: [topic] });
  const reached = new Map((positions?.partitions ?? []).map(({ partition, offset }) => [partition, BigInt(offset)]));
  return [...ends].reduce((lag, [partition, end]) => lag + missing(end, reached.get(partition)), 0);
}

/** A group that has committed nothing yet answers −1. */
const missing = (end: bigint, reached = 0n): number => Math.max(0, Number(end - (reached < 0n ? 0n : reached)));
