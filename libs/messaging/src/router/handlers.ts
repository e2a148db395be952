import type { CloudEvent } from '@jisr/contracts';
import type { Stated } from '../inbox/known-request.ts';
import type { MongoUnitOfWork } from '../unit/mongo-unit-of-work.ts';
import type { Cause, Keeping, Outcome } from '../unit/unit-of-work.ts';
import { caseOf, type HandledRecord } from './incoming.ts';
import type { AnyHandler } from './subscription.ts';

/** Follows one record's trace while it is handled; answers the `traceparent` that its effects carry on. */
export type Trace = (event: CloudEvent, handle: (traceparent: string | undefined) => Promise<void>) => Promise<void>;

/** What the handler of an event did: how it answered, and what it stated on the event's own subject. */
export interface Handled {
  readonly outcome: Outcome;
  readonly stated: readonly Stated[];
}

/** The handlers of one table, each fed inside a unit of work and inside its event's trace. */
export class Handlers {
  constructor(
    private readonly table: ReadonlyMap<string, AnyHandler>,
    private readonly trace: Trace,
  ) {}

  has(type: string): boolean {
    return this.table.has(type);
  }

  nameOf(type: string): string | undefined {
    return this.table.get(type)?.constructor.name;
  }

  keepingOf(type: string): Keeping | undefined {
    return this.table.get(type)?.keeping;
  }

  /** Loads the subjects of a batch, and lets each handler look up what it needs for all of its events at once. */
  async prefetch(batch: readonly HandledRecord[], unit: MongoUnitOfWork): Promise<void> {
    await unit.load(batch.map(({ event }) => caseOf(event)));
    const byHandler = new Map<AnyHandler, CloudEvent[]>();
    for (const { event } of batch) {
      const handler = this.table.get(event.type);
      if (!handler?.prefetch) continue;
      const events = byHandler.get(handler);
      if (events) events.push(event);
      else byHandler.set(handler, [event]);
    }
    for (const [handler, events] of byHandler) await handler.prefetch?.(events, unit);
  }

  async handle(event: CloudEvent, unit: MongoUnitOfWork): Promise<Handled> {
    let outcome: Outcome = undefined;
    const handle = () =>
      this.trace(event, async (traceparent) => {
        const cause: Cause = { id: event.id, time: event.time, traceparent };
        outcome = await this.table.get(event.type)?.handle(event, unit.because(cause));
      });
    const stated = await unit.statedBy(handle, caseOf(event));
    return { outcome, stated };
  }
}
