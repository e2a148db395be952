import { isInboundTopic, type CloudEvent, type Institution } from '@jisr/contracts';
import { Admission } from '../inbox/admission.ts';
import { fromHeld } from '../inbox/held-request.ts';
import type { Tally } from '../inbox/tally.ts';
import type { LogRecord } from '../log/log-record.ts';
import type { MongoUnitOfWork } from '../unit/mongo-unit-of-work.ts';
import type { Cause, Outcome } from '../unit/unit-of-work.ts';
import { caseOf, receive, type HandledRecord } from './incoming.ts';
import type { AnyHandler } from './subscription.ts';

/** Bytes on the lifecycle topic that are no valid event: a writer's defect that no retry mends. */
export class UnreadableRecordError extends Error {
  override readonly name = 'UnreadableRecordError';
}

export interface Routes {
  readonly context: string;
  readonly inbound: ReadonlyMap<string, AnyHandler>;
  readonly lifecycle: ReadonlyMap<string, AnyHandler>;
  readonly complete: boolean;
}

/** What a batch did, for the meters. */
export interface Dispatched {
  readonly handled: number;
  readonly repeats: number;
  readonly gaps: number;
  readonly tally?: Tally;
}

/** Follows one record's trace while it is handled; answers the `traceparent` that its effects carry on. */
export type Trace = (event: CloudEvent, handle: (traceparent: string | undefined) => Promise<void>) => Promise<void>;

/** Hands the records of one partition to their handlers, in order, inside one unit of work. */
export class Dispatcher {
  constructor(
    private readonly routes: Routes,
    private readonly institutions: ReadonlyMap<string, Institution>,
    private readonly trace: Trace,
  ) {}

  async dispatch(records: readonly LogRecord[], unit: MongoUnitOfWork): Promise<Dispatched> {
    const [first] = records;
    if (!first) return { handled: 0, repeats: 0, gaps: 0 };
    return isInboundTopic(first.topic) ? this.takeRequests(records, unit) : this.followLifecycle(records, unit);
  }

  /**
   * False for an event of a type that this context does not handle: it is passed over by its header, its data unread, since
   * whoever handles the type judges it. A record that doesn't say its type is never passed over.
   */
  follows(record: LogRecord): boolean {
    const type = record.headers['ce_type']?.toString('utf8');
    return isInboundTopic(record.topic) || type === undefined || this.routes.lifecycle.has(type);
  }

  /** Name of the handler that a record would reach, for naming its failure. */
  handlerOf(record: LogRecord): string {
    const type = record.headers['ce_type']?.toString('utf8') ?? '';
    const handler = (isInboundTopic(record.topic) ? this.routes.inbound : this.routes.lifecycle).get(type);
    return handler?.constructor.name ?? 'router';
  }

  private async takeRequests(records: readonly LogRecord[], unit: MongoUnitOfWork): Promise<Dispatched> {
    const { inbound, context } = this.routes;
    const batch = records.map((record) => receive(record, (type) => inbound.has(type)));
    const admission = await Admission.open(batch, context, this.institutions, unit);
    const mine = batch.filter(
      (incoming): incoming is HandledRecord => 'event' in incoming && inbound.has(incoming.event.type),
    );
    await this.prefetch(mine, inbound, unit);
    let handled = 0;
    for (const incoming of batch) {
      if (!admission.admits(incoming)) continue;
      const { event } = incoming as HandledRecord;
      const outcome = await this.handle(event, inbound, unit);
      admission.answer(incoming as HandledRecord, outcome, inbound.get(event.type)?.keeping);
      if (outcome === undefined) await this.offerHeld(caseOf(event), admission, unit);
      handled += 1;
    }
    admission.tally.writeTo(unit, `${records[0]?.partition ?? 0}`);
    return { handled, repeats: 0, gaps: 0, tally: admission.tally };
  }

  private async followLifecycle(records: readonly LogRecord[], unit: MongoUnitOfWork): Promise<Dispatched> {
    const { context, lifecycle, complete } = this.routes;
    const mine = records.flatMap((record) => {
      const incoming = receive(record, (type) => lifecycle.has(type));
      if ('problems' in incoming || incoming.event.sequence === undefined) {
        throw new UnreadableRecordError(`${record.topic}/${record.partition}@${record.offset}`);
      }
      return lifecycle.has(incoming.event.type) ? [incoming] : [];
    });
    await this.prefetch(mine, lifecycle, unit);
    const admission = new Admission(context, this.institutions, unit);
    let [repeats, gaps] = [0, 0];
    for (const { event } of mine) {
      const { fresh, gap } = unit.advance(event.subject, event.source, event.sequence ?? 0);
      if (complete) gaps += gap;
      if (!fresh) repeats += 1;
      else {
        await this.handle(event, lifecycle, unit);
        await this.offerHeld(event.subject, admission, unit);
      }
    }
    admission.tally.writeTo(unit, `lifecycle-${records[0]?.partition ?? 0}`);
    return { handled: mine.length - repeats, repeats, gaps, tally: admission.tally };
  }

  /** Hands over again what came before its case: what was just handled may be what decides it. */
  private async offerHeld(caseId: string, admission: Admission, unit: MongoUnitOfWork): Promise<void> {
    const { inbound } = this.routes;
    for (const held of unit.held(caseId)) {
      const request = fromHeld(held, caseId, inbound.get(held.envelope.type)?.keeping);
      await this.prefetch([request], inbound, unit);
      admission.settle(request, held, await this.handle(request.event, inbound, unit));
    }
  }

  private async prefetch(
    batch: readonly HandledRecord[],
    handlers: ReadonlyMap<string, AnyHandler>,
    unit: MongoUnitOfWork,
  ): Promise<void> {
    await unit.load(batch.map(({ event }) => caseOf(event)));
    const byHandler = new Map<AnyHandler, CloudEvent[]>();
    for (const { event } of batch) {
      const handler = handlers.get(event.type);
      if (!handler?.prefetch) continue;
      const events = byHandler.get(handler);
      if (events) events.push(event);
      else byHandler.set(handler, [event]);
    }
    for (const [handler, events] of byHandler) await handler.prefetch?.(events, unit);
  }

  private async handle(
    event: CloudEvent,
    handlers: ReadonlyMap<string, AnyHandler>,
    unit: MongoUnitOfWork,
  ): Promise<Outcome> {
    let outcome: Outcome = undefined;
    await this.trace(event, async (traceparent) => {
      const cause: Cause = { id: event.id, time: event.time, traceparent };
      outcome = await handlers.get(event.type)?.handle(event, unit.because(cause));
    });
    return outcome;
  }
}
