import { isLifecycle, isInboundTopic, type CloudEvent, type Institution } from '@jisr/contracts';
import { Admission, type Deciding } from '../inbox/admission.ts';
import { RequestDesk } from '../inbox/request-desk.ts';
import type { Tally } from '../inbox/tally.ts';
import type { LogRecord } from '../log/log-record.ts';
import type { MongoUnitOfWork } from '../unit/mongo-unit-of-work.ts';
import { Handlers, type Trace } from './handlers.ts';
import { receive } from './incoming.ts';
import { rejection, type AnyHandler, type Foresight } from './subscription.ts';

/** Bytes on the lifecycle topic that are no valid event: a writer's defect that no retry mends. */
export class UnreadableRecordError extends Error {
  override readonly name = 'UnreadableRecordError';
}

export interface Routes {
  readonly context: string;
  readonly inbound: ReadonlyMap<string, AnyHandler>;
  readonly lifecycle: ReadonlyMap<string, AnyHandler>;
  readonly complete: boolean;
  readonly foresight?: Foresight | undefined;
}

/** What a batch did, for the meters. */
export interface Dispatched {
  readonly handled: number;
  readonly repeats: number;
  readonly gaps: number;
  readonly tally?: Tally;
}

/** Hands the records of one partition to their handlers, in order, inside one unit of work. */
export class Dispatcher {
  readonly desk: RequestDesk;
  private readonly deciding: Deciding;
  private readonly inbound: Handlers;
  private readonly lifecycle: Handlers;

  constructor(
    private readonly routes: Routes,
    institutions: ReadonlyMap<string, Institution>,
    trace: Trace,
  ) {
    const { context, foresight, inbound, lifecycle } = routes;
    this.deciding = { context, institutions, foresight };
    [this.inbound, this.lifecycle] = [new Handlers(inbound, trace), new Handlers(lifecycle, trace)];
    this.desk = new RequestDesk(this.deciding, this.inbound);
  }

  async dispatch(records: readonly LogRecord[], unit: MongoUnitOfWork): Promise<Dispatched> {
    const [first] = records;
    if (!first) return { handled: 0, repeats: 0, gaps: 0 };
    if (!isInboundTopic(first.topic)) return this.followLifecycle(records, unit);
    return { ...(await this.desk.takeBatch(records, unit)), repeats: 0, gaps: 0 };
  }

  /**
   * False for an event of a type that this context does not handle: it is passed over by its header, its data unread, since
   * whoever handles the type judges it. A record that doesn't say its type is never passed over.
   */
  follows(record: LogRecord): boolean {
    const type = record.headers['ce_type']?.toString('utf8');
    return isInboundTopic(record.topic) || type === undefined || this.lifecycle.has(type);
  }

  /** Name of the handler that a record would reach, for naming its failure. */
  handlerOf(record: LogRecord): string {
    const type = record.headers['ce_type']?.toString('utf8') ?? '';
    return (isInboundTopic(record.topic) ? this.inbound : this.lifecycle).nameOf(type) ?? 'router';
  }

  private async followLifecycle(records: readonly LogRecord[], unit: MongoUnitOfWork): Promise<Dispatched> {
    const { lifecycle } = this;
    const mine = records.flatMap((record) => {
      const incoming = receive(record, (type) => lifecycle.has(type));
      if ('problems' in incoming || !isPlaced(incoming.event)) {
        throw new UnreadableRecordError(`${record.topic}/${record.partition}@${record.offset}`);
      }
      return lifecycle.has(incoming.event.type) ? [incoming] : [];
    });
    await lifecycle.prefetch(mine, unit);
    const admission = new Admission(this.deciding, unit);
    let [repeats, gaps] = [0, 0];
    for (const { event } of mine) {
      const { sequence } = event;
      const { fresh, gap } = sequence === undefined ? unplaced : unit.advance(event.subject, event.source, sequence);
      if (this.routes.complete && isLifecycle(event.type)) gaps += gap;
      if (!fresh) repeats += 1;
      else {
        await lifecycle.handle(event, unit);
        await this.desk.offerHeld(event.subject, admission, unit);
      }
    }
    admission.tally.writeTo(unit, `lifecycle-${records[0]?.partition ?? 0}`);
    return { handled: mine.length - repeats, repeats, gaps, tally: admission.tally };
  }
}

/** What belongs to no case's stream is for its handler to know again. */
const unplaced = { fresh: true, gap: 0 };

const isPlaced = ({ type, sequence }: CloudEvent) => sequence !== undefined || type === rejection;
