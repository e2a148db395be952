/** Partition of a key as the Java client and kafkajs choose it: murmur2 of its UTF-8 bytes, sign dropped. */
export const partitionOf = (key: string | Buffer, partitions: number): number =>
  (murmur2(typeof key === 'string' ? Buffer.from(key) : key) & 0x7fffffff) % partitions;

const seed = 0x9747b28c;
const m = 0x5bd1e995;
const r = 24;

/** MurmurHash2 (Austin Appleby, public domain) with the seed that Kafka's clients share. */
function murmur2(data: Buffer): number {
  const { length } = data;
  let h = seed ^ length;
  let i = 0;
  for (; i + 4 <= length; i += 4) {
    let k = Math.imul(data.readInt32LE(i), m);
    k ^= k >>> r;
    h = Math.imul(h, m) ^ Math.imul(k, m);
  }
  const rest = length - i;
  if (rest === 3) h ^= (data[i + 2] ?? 0) << 16;
  if (rest >= 2) h ^= (data[i + 1] ?? 0) << 8;
  if (rest >= 1) h = Math.imul(h ^ (data[i] ?? 0), m);
  h = Math.imul(h ^ (h >>> 13), m);
  return h ^ (h >>> 15);
}
