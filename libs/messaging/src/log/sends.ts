import type { OutgoingRecord } from './kafka-log.ts';

/** Well below what a broker takes as one record batch (`message.max.bytes`, 1 MiB unless configured). */
const mostBytesAPartition = 768 * 1024;

/** Length and offset fields that the wire format adds to each record, at most. */
const overhead = 32;

/**
 * Cuts records into sends that a broker takes: each send holds at most so many bytes of one partition, the order of
 * every partition is kept. A record that is larger than that by itself is sent alone.
 */
export function* sendsOf(records: Iterable<OutgoingRecord>, most = mostBytesAPartition): Generator<OutgoingRecord[]> {
  let send: OutgoingRecord[] = [];
  let sizes = new Map<string, number>();
  for (const record of records) {
    const partition = `${record.topic}/${record.partition}`;
    const size = sizeOf(record);
    if ((sizes.get(partition) ?? 0) + size > most && send.length > 0) {
      yield send;
      [send, sizes] = [[], new Map()];
    }
    send.push(record);
    sizes.set(partition, (sizes.get(partition) ?? 0) + size);
  }
  if (send.length > 0) yield send;
}

function sizeOf({ key, headers, value }: OutgoingRecord): number {
  let size = overhead + Buffer.byteLength(key) + value.length;
  for (const [name, text] of Object.entries(headers)) size += name.length + Buffer.byteLength(text);
  return size;
}
