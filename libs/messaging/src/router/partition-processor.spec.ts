import { describe, expect, it } from '@jest/globals';
import { ConsumerProgress } from '../health/progress.ts';
import type { RecordBatch } from '../log/kafka-log.ts';
import type { BatchTransaction } from './batch-transaction.ts';
import type { Isolation } from './isolation.ts';
import { PartitionProcessor } from './partition-processor.ts';

const batch = (count: number, isWanted: () => boolean): RecordBatch => ({
  topic: 'a',
  partition: 0,
  records: Array.from({ length: count }, (_, offset) => ({
    topic: 'a',
    partition: 0,
    offset: BigInt(offset),
    key: null,
    value: null,
    headers: {},
  })),
  highWatermark: BigInt(count),
  heartbeat: () => Promise.resolve(),
  isWanted,
});

describe('a batch of more records than share one transaction', () => {
  const transactions: number[] = [];
  const transaction = {
    run: (records: readonly unknown[]) => {
      transactions.push(records.length);
      return Promise.resolve({ handled: records.length, repeats: 0, gaps: 0 });
    },
  } as unknown as BatchTransaction;
  const process = (isWanted: () => boolean) => {
    transactions.length = 0;
    const processor = new PartitionProcessor('group', transaction, {} as Isolation, new ConsumerProgress());
    return processor.process(batch(2_500, isWanted), () => Promise.resolve(undefined));
  };

  it('is handled whole, a transaction after the other', async () => {
    expect(await process(() => true)).toEqual({ next: 2_500n });
    expect(transactions).toEqual([1_000, 1_000, 500]);
  });

  it('is left after the transaction under way once the reader leaves, and read on from there', async () => {
    expect(await process(() => transactions.length < 2)).toEqual({ next: 2_000n });
    expect(transactions).toEqual([1_000, 1_000]);
  });
});
