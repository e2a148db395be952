import { OffsetMovedError, verdictOn } from '../faults.ts';
import type { Progress, RecordBatch } from '../log/kafka-log.ts';
import { partitionId, type LogRecord } from '../log/log-record.ts';
import { meters } from '../meters.ts';
import type { Dispatched } from './dispatcher.ts';
import type { BatchTransaction } from './batch-transaction.ts';
import type { Isolation } from './isolation.ts';
import { backoffMs } from './retry-policy.ts';
import { traceBatch } from './tracing.ts';

/** Largest number of records that share one transaction. */
const mostAtOnce = 1_000;
const conflictTries = 10;
const conflictDelay = { first: 5, most: 200 };
const faultDelay = { first: 250, most: 10_000 };

/** What health and lag are read from. */
export interface ProgressReport {
  advanced(topic: string, partition: number, next: bigint, highWatermark: bigint): void;
  blocked(topic: string, partition: number, error: unknown): void;
}

/**
 * Carries one partition forward, a batch at a time, and never lets one record stop it.
 *
 * Guarantees: a batch that fails is halved until the culprit stands alone; the culprit is parked, the rest is handled
 * in order. A dependency that is down costs no attempts: the partition pauses and comes back to the same record. A reader
 * that leaves waits for the transaction under way, not for the rest of the batch.
 */
export class PartitionProcessor {
  private known: bigint | undefined;
  private faults = 0;

  constructor(
    private readonly group: string,
    private readonly transaction: BatchTransaction,
    private readonly isolation: Isolation,
    private readonly report: ProgressReport,
  ) {}

  /** Sets what this consumer believes the stored position to be. */
  place(next: bigint | undefined): void {
    this.known = next;
  }

  async process(batch: RecordBatch, readStored: () => Promise<bigint | undefined>): Promise<Progress> {
    const { topic, partition } = batch;
    const records = batch.records.filter((record) => this.known === undefined || record.offset >= this.known);
    const last = batch.records.at(-1);
    if (!last) return { seekTo: this.known ?? 0n };
    try {
      for (let start = 0; start < records.length; start += mostAtOnce) {
        await this.run(records.slice(start, start + mostAtOnce));
        if (!batch.isWanted()) break;
        await batch.heartbeat();
      }
      this.faults = 0;
      const next = this.known ?? last.offset + 1n;
      this.report.advanced(topic, partition, next, batch.highWatermark);
      return { next };
    } catch (error) {
      if (error instanceof OffsetMovedError) {
        this.known = await readStored();
        return { seekTo: this.known ?? 0n };
      }
      if (verdictOn(error) !== 'fault') throw error;
      this.faults += 1;
      this.report.blocked(topic, partition, error);
      return { retryInMs: backoffMs(this.faults, faultDelay) };
    }
  }

  private async run(records: readonly LogRecord[], tries = 1): Promise<void> {
    const last = records.at(-1);
    if (!last) return;
    const next = last.offset + 1n;
    try {
      const started = performance.now();
      const dispatched = await traceBatch(this.group, records, () => this.transaction.run(records, this.known, next));
      this.known = next;
      measure(this.group, last.topic, dispatched, records.length, performance.now() - started);
    } catch (error) {
      await this.recover(error, records, next, tries);
    }
  }

  private async recover(error: unknown, records: readonly LogRecord[], next: bigint, tries: number): Promise<void> {
    const verdict = verdictOn(error);
    if (verdict === 'fault' || verdict === 'moved') throw error;
    if (verdict === 'conflict' && tries < conflictTries) {
      meters.conflicts.add(1, { group: this.group });
      await this.isolation.wait(backoffMs(tries, conflictDelay));
      return this.run(records, tries + 1);
    }
    const [culprit] = records;
    if (records.length > 1 || !culprit) {
      const middle = Math.ceil(records.length / 2);
      await this.run(records.slice(0, middle));
      return this.run(records.slice(middle));
    }
    if (tries < this.isolation.quickTries && this.isolation.mayPass(error)) return this.run(records, tries + 1);
    await this.isolation.park(culprit, error, this.known, next);
    this.known = next;
  }
}

function measure(group: string, topic: string, dispatched: Dispatched, records: number, millis: number): void {
  const labels = {
    'messaging.system': 'kafka',
    'messaging.consumer.group.name': group,
    'messaging.destination.name': topic,
  };
  meters.consumed.add(records, labels);
  meters.processDuration.record(millis / 1_000, labels);
  if (dispatched.repeats > 0) meters.repeats.add(dispatched.repeats, labels);
  if (dispatched.gaps > 0) meters.gaps.add(dispatched.gaps, labels);
  dispatched.tally?.measure();
}

export const placeOf = (group: string, { topic, partition }: { topic: string; partition: number }): string =>
  partitionId(group, topic, partition);
