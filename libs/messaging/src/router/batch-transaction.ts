import { transact } from '@jisr/mongo';
import type { mongo } from 'mongoose';
import type { StoredOffsets } from '../inbox/stored-offsets.ts';
import { partitionId, type LogRecord } from '../log/log-record.ts';
import type { HybridClock } from '../outbox/hybrid-clock.ts';
import { keyIdOf, type ParkingLot } from '../parking/parking-lot.ts';
import type { CaseClock } from '../timers/case-clock.ts';
import { MongoUnitOfWork } from '../unit/mongo-unit-of-work.ts';
import type { Dispatched, Dispatcher } from './dispatcher.ts';

export interface Store {
  readonly context: string;
  readonly client: mongo.MongoClient;
  readonly db: mongo.Db;
  readonly clock: HybridClock;
  readonly offsets: StoredOffsets;
  readonly lot: ParkingLot;
  /** Real time, for retries and leases; tests inject it. */
  readonly now: () => Date;
  /** The time that cases live in: real too, unless the installation simulates it. */
  readonly caseTime: CaseClock;
}

/** A new unit of work on the store's database, inside the session's transaction. */
export const openUnit = (store: Store, session: mongo.ClientSession): MongoUnitOfWork =>
  new MongoUnitOfWork(store.context, store.db, session, store.clock, store.caseTime.now());

/**
 * One transaction a batch: the offset moves, records of parked keys queue up, the others are handled, their effects and
 * messages are stored. It happens whole or not at all.
 */
export class BatchTransaction {
  constructor(
    private readonly store: Store,
    private readonly dispatcher: Dispatcher,
  ) {}

  run(records: readonly LogRecord[], known: bigint | undefined, next: bigint): Promise<Dispatched> {
    const { client, offsets, lot } = this.store;
    return transact(client, async (session) => {
      const [first] = records;
      if (!first) return { handled: 0, repeats: 0, gaps: 0 };
      await offsets.advance(partitionId(lot.group, first.topic, first.partition), known, next, session);
      const parked = await lot.parkedAmong(records, session);
      const flowing = parked.size === 0 ? records : records.filter((record) => !parked.has(keyIdOf(lot.group, record)));
      if (flowing.length < records.length) {
        await lot.join(
          records.filter((record) => parked.has(keyIdOf(lot.group, record))),
          session,
        );
      }
      const unit = openUnit(this.store, session);
      const dispatched = await this.dispatcher.dispatch(flowing, unit);
      await unit.flush();
      return dispatched;
    });
  }
}
