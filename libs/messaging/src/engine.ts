import { setTimeout as delay } from 'node:timers/promises';
import type { Institution } from '@jisr/contracts';
import type { mongo } from 'mongoose';
import { ConsumerProgress } from './health/progress.ts';
import { DirectRequests } from './inbox/direct-requests.ts';
import { standingOf, type Standing } from './health/standing.ts';
import { StoredOffsets } from './inbox/stored-offsets.ts';
import { ensureIndexes } from './indexes.ts';
import type { KafkaLog, LogReader, LogWriter, RecordBatch } from './log/kafka-log.ts';
import { partitionId } from './log/log-record.ts';
import { HybridClock } from './outbox/hybrid-clock.ts';
import { Lease } from './outbox/lease.ts';
import { OutboxRelay } from './outbox/relay.ts';
import { Drain } from './parking/drain.ts';
import { ConsumerPause } from './operators/consumer-pause.ts';
import { ParkingLot } from './parking/parking-lot.ts';
import { BatchTransaction, type Store } from './router/batch-transaction.ts';
import { Dispatcher, type Routes } from './router/dispatcher.ts';
import { Isolation, retryRules, type RetryRules } from './router/isolation.ts';
import { PartitionProcessor } from './router/partition-processor.ts';
import { traceEvent } from './router/tracing.ts';
import { CaseClock } from './timers/case-clock.ts';
import { TimerRunner } from './timers/timer-runner.ts';
import { UnitRunner } from './unit/unit-runner.ts';
import type { TimerHandler } from './unit/unit-of-work.ts';
import { Worker } from './worker.ts';

/** How long a service that leaves waits for its last messages to be acknowledged. */
const lastSendMs = 2_000;
/** How often a consumer that is held back looks whether it still is, and another whether it is by now. */
const heldMs = 1_000;

export interface EngineOptions {
  readonly group: string;
  readonly topics: readonly string[];
  readonly routes: Routes;
  readonly timers: ReadonlyMap<string, TimerHandler>;
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly client: mongo.MongoClient;
  readonly db: mongo.Db;
  readonly log: KafkaLog;
  readonly now?: () => Date;
  readonly retry?: RetryRules;
  readonly onError: (where: string, error: unknown) => void;
}

/**
 * One service's messaging: it reads its topics into units of work, publishes its outbox, drains its parked keys and
 * fires its timers. Everything that it must not lose is in the service's own database.
 */
export class MessagingEngine {
  readonly progress: ConsumerProgress;
  readonly store: Store;
  readonly units: UnitRunner;
  readonly requests: DirectRequests;
  readonly relayWorker: Worker;
  readonly pause: ConsumerPause;
  private readonly reader: LogReader;
  private readonly writer: LogWriter;
  private readonly leases: readonly Lease[];
  private readonly timersWorker: Worker;
  private readonly drainWorker: Worker;
  private readonly pauseWorker: Worker;
  private started: Promise<void> | undefined;
  private readonly processors = new Map<string, PartitionProcessor>();
  private readonly transaction: BatchTransaction;
  private readonly isolation: Isolation;
  private readonly ownWork: (() => Promise<number>)[] = [];

  constructor(private readonly options: EngineOptions) {
    const { client, db, group, routes, log, timers, onError } = options;
    const rules = options.retry ?? retryRules;
    this.store = {
      context: routes.context,
      client,
      db,
      clock: new HybridClock(),
      offsets: new StoredOffsets(db),
      lot: new ParkingLot(group, db),
      now: options.now ?? (() => new Date()),
      caseTime: new CaseClock(options.now),
    };
    this.progress = new ConsumerProgress(() => this.store.now().getTime());
    const dispatcher = new Dispatcher(routes, options.institutions, traceEvent);
    this.transaction = new BatchTransaction(this.store, dispatcher);
    this.isolation = new Isolation(this.store, dispatcher, rules);
    [this.reader, this.writer] = [log.reader(), log.writer()];
    const [relayLease, timerLease] = [new Lease('relay', db), new Lease('timers', db)];
    this.leases = [relayLease, timerLease];
    const relay = new OutboxRelay(client, db, this.writer, relayLease);
    const runner = new TimerRunner(this.store, timers, timerLease, onError);
    const drain = new Drain(this.store, dispatcher, rules);
    const worker = (name: string, idleMs: number, step: () => Promise<unknown>) =>
      new Worker(async () => ((await step()) ? 'more' : 'idle'), { name, idleMs, onError });
    this.relayWorker = worker('relay', 200, () => relay.publishNext());
    this.timersWorker = worker('timers', 300, () => this.thenWake(runner.fireDue()));
    this.pause = new ConsumerPause(this.store);
    this.pauseWorker = worker('pause', heldMs, () => this.pause.refresh().then(() => false));
    this.drainWorker = worker('drain', 300, () =>
      this.pause.isHeld ? Promise.resolve(0) : this.thenWake(drain.drainDue()),
    );
    this.units = new UnitRunner(this.store, () => this.relayWorker.wake());
    this.requests = new DirectRequests(this.store, this.units, dispatcher.desk, routes, options.institutions);
  }

  start(): Promise<void> {
    this.started = this.begin();
    return this.started;
  }

  private async begin(): Promise<void> {
    const { db, group, topics, onError } = this.options;
    await ensureIndexes(db);
    await this.writer.connect();
    await this.pause.refresh();
    for (const worker of [this.relayWorker, this.timersWorker, this.drainWorker, this.pauseWorker]) worker.start();
    if (topics.length === 0) return;
    await this.reader.start(group, topics, {
      positionOf: (topic, partition) => this.place(topic, partition),
      onBatch: (batch) => this.process(batch),
      onFetched: () => this.progress.fetched(),
      onAssigned: (partitions) => this.progress.assigned(partitions),
      onCrash: (error) => {
        this.progress.crashed(error);
        onError('consumer', error);
      },
    });
  }

  /** Sets the time that cases live in, and fires at once what is due by it; without an instant time is real again. */
  setCaseTime(instant?: Date): void {
    this.store.caseTime.set(instant);
    this.timersWorker.wake();
  }

  /** Where this service stands: how far it has read, and what it will yet do though nothing more comes. */
  standing(): Promise<Standing> {
    return standingOf(this.store, this.options.topics, this.ownWork);
  }

  /** Counts work that a service does beside its messaging, such as messages on their way, as part of its standing. */
  counts(work: () => Promise<number>): void {
    this.ownWork.push(work);
  }

  /**
   * Lets the batches under way commit, publishes what they left in the outbox if that is quick, and leaves. A start that is
   * still under way is awaited first; what a broker that is away keeps from being published stays in the outbox.
   */
  async stop(): Promise<void> {
    await Promise.allSettled([this.started]);
    const workers = [this.timersWorker, this.drainWorker, this.pauseWorker];
    await Promise.all([this.reader.stop(), ...workers.map((worker) => worker.stop())]);
    await Promise.race([this.relayWorker.stop(), delay(lastSendMs, undefined, { ref: false })]);
    await Promise.allSettled(this.leases.map((lease) => lease.release()));
    await this.writer.disconnect();
  }

  private async place(topic: string, partition: number): Promise<bigint | undefined> {
    const { group } = this.options;
    const stored = await this.store.offsets.read(partitionId(group, topic, partition));
    const processor = new PartitionProcessor(group, this.transaction, this.isolation, this.progress);
    processor.place(stored);
    this.processors.set(`${topic}|${partition}`, processor);
    return stored;
  }

  private async process(batch: RecordBatch) {
    const { topic, partition } = batch;
    const processor = this.processors.get(`${topic}|${partition}`);
    if (!processor) throw new Error(`a batch of ${topic}/${partition} came before its assignment`);
    if (this.pause.isHeld) {
      this.progress.held(batch);
      return { retryInMs: heldMs };
    }
    const place = partitionId(this.options.group, topic, partition);
    this.progress.arrived(batch);
    const progress = await processor.process(batch, () => this.store.offsets.read(place));
    this.relayWorker.wake();
    if (this.store.caseTime.isSet) this.timersWorker.wake();
    return progress;
  }

  private async thenWake(work: Promise<number>): Promise<number> {
    const done = await work;
    if (done > 0) this.relayWorker.wake();
    return done;
  }
}
