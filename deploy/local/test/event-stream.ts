import type { Followed } from '@jisr/testing';

/**
 * What is wrong with a log of lifecycle events, in words; nothing when each context's events of each case count up
 * without a hole and no sequence was given to two events. A record may lie there twice: readers drop the repeat.
 */
export function defectsOf(records: readonly Followed<unknown>[]): string[] {
  const streams = new Map<string, Map<number, string>>();
  const defects: string[] = [];
  for (const { key, headers } of records) {
    const [source = '', id = '', sequence] = [headers['ce_source'], headers['ce_id'], Number(headers['ce_sequence'])];
    const stream = streams.get(`${source} ${key}`) ?? new Map<number, string>();
    streams.set(`${source} ${key}`, stream);
    const before = stream.get(sequence);
    if (before !== undefined && before !== id)
      defects.push(`${source} ${key}: two events have the sequence ${sequence}`);
    if (before === undefined && sequence !== stream.size + 1)
      defects.push(`${source} ${key}: ${sequence} is out of order`);
    stream.set(sequence, id);
  }
  return defects;
}

/** How many different events of a type there are. */
export const countOf = (records: readonly Followed<unknown>[], type: string): number =>
  new Set(records.filter(({ headers }) => headers['ce_type'] === type).map(({ headers }) => headers['ce_id'])).size;
