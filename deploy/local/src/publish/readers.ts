import type { Admin } from 'kafkajs';

/** How many records the slowest of these groups has still to read before all of them are past `ends`. */
export async function leftToRead(
  admin: Admin,
  topic: string,
  groups: readonly string[],
  ends: ReadonlyMap<number, bigint>,
): Promise<number> {
  const lags = await Promise.all(groups.map((group) => lagOf(admin, topic, group, ends)));
  return Math.max(0, ...lags);
}

async function lagOf(admin: Admin, topic: string, groupId: string, ends: ReadonlyMap<number, bigint>): Promise<number> {
  const [positions] = await admin.fetchOffsets({ groupId, topics: [topic] });
  const reached = new Map((positions?.partitions ?? []).map(({ partition, offset }) => [partition, BigInt(offset)]));
  return [...ends].reduce((lag, [partition, end]) => lag + missing(end, reached.get(partition)), 0);
}

/** A group that has committed nothing yet answers −1. */
const missing = (end: bigint, reached = 0n): number => Math.max(0, Number(end - (reached < 0n ? 0n : reached)));
