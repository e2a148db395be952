import { transact } from '@jisr/mongo';
import type { mongo } from 'mongoose';
import { collections } from '../collections.ts';
import type { LogWriter, OutgoingRecord } from '../log/kafka-log.ts';
import { meters } from '../meters.ts';
import type { Lease } from './lease.ts';
import type { OutboxDocument, OutboxMessage } from './outbox-document.ts';

const documentsAtOnce = 20;
const mostMessages = 2_000;

/**
 * Publishes what the outbox holds, in commit order per key, one send in flight.
 *
 * Guarantees: every committed message reaches its topic at least once, in order per key, even if two relays believe
 * that they hold the lease (the fencing token of the older one is refused).
 * Does not guarantee: exactly once on the wire. Readers drop repeats by sequence; see inbox.
 * Danger: a second send in flight could be written first (docs/adr/007).
 */
export class OutboxRelay {
  private readonly outbox: mongo.Collection<OutboxDocument>;

  constructor(
    private readonly client: mongo.MongoClient,
    db: mongo.Db,
    private readonly writer: LogWriter,
    private readonly lease: Lease,
  ) {
    this.outbox = db.collection(collections.outbox);
  }

  /** Publishes one slice; answers how many messages it sent, or undefined while another instance holds the lease. */
  async publishNext(): Promise<number | undefined> {
    if (!(await this.lease.hold())) return undefined;
    const slice = await this.nextSlice();
    const records = slice.flatMap((document) => document.messages.map(toRecord));
    if (slice.length === 0) return 0;
    await this.writer.send(records);
    await transact(this.client, async (session) => {
      await this.lease.fence(session);
      await this.outbox.deleteMany({ _id: { $in: slice.map(({ _id }) => _id) } }, { session });
    });
    meters.sent.add(records.length, { 'messaging.system': 'kafka' });
    return records.length;
  }

  private async nextSlice(): Promise<OutboxDocument[]> {
    const slice: OutboxDocument[] = [];
    let messages = 0;
    const cursor = this.outbox
      .find({}, { readConcern: { level: 'majority' } })
      .sort({ _id: 1 })
      .limit(documentsAtOnce);
    for await (const document of cursor) {
      if (slice.length > 0 && messages + document.messages.length > mostMessages) break;
      slice.push(document);
      messages += document.messages.length;
    }
    return slice;
  }
}

const toRecord = (message: OutboxMessage): OutgoingRecord => ({
  ...message,
  value: Buffer.isBuffer(message.value) ? message.value : Buffer.from(message.value.value()),
});
