import {
  allEventTypes,
  isLifecycle,
  type CloudEvent,
  type EventOf,
  type EventType,
  type Institution,
} from '@jisr/contracts';
import type { Type } from '@nestjs/common';
import type { Handler, UnitOfWork } from '../unit/unit-of-work.ts';

/** The only type on the topics of what is rejected; it has no sequence, since it belongs to no case's stream. */
export const rejection = 'ma.jisr.inbound.request-rejected.v1';

/** Event types and who reacts to each; the type of the event must be one that a schema declares. */
export type HandlerTable = { readonly [T in EventType]?: Type<Handler<EventOf<T>>> };

/** One handler for every event of every case. */
export const everyLifecycleEvent = <E extends CloudEvent>(handler: Type<Handler<E>>): HandlerTable =>
  Object.fromEntries(
    allEventTypes()
      .filter(isLifecycle)
      .map((type) => [type, handler]),
  ) as HandlerTable;

/** Who could ask for something on a case, and when. */
export interface Asking {
  readonly caseId: string;
  readonly institution: Institution;
  /** The day of the request is the day whose rules count (RFC 3339 instant). */
  readonly at: string;
}

/** What a context can say of a request before it comes, by asking its deciders; the case is in the unit. */
export interface Foresight {
  /** The requests on a case that would be taken: each for some content, none for the types left out. */
  allowed(asking: Asking, unit: UnitOfWork): readonly EventType[];
  /** Whether the institution has part in the case; whoever has none learns nothing of it. */
  takesPart(asking: Asking, unit: UnitOfWork): boolean;
}

/** What one service reads and how it reacts. The flow map and AsyncAPI are drawn from it. */
export interface Subscription {
  /** Frozen: a new name would read the whole log again. */
  readonly group: string;
  /** The owner of the requests it takes; see `ownerOf`. */
  readonly context: string;
  /** Requests of institutions, each on its own topic. */
  readonly inbound?: HandlerTable;
  /** Events of contexts, each read from its own type's topic. */
  readonly lifecycle?: HandlerTable;
  /** What was sent back to institutions, on every institution's own topic. */
  readonly rejected?: Type<Handler<EventOf<typeof rejection>>>;
  /** What may be asked next; owed by every context that decides on requests about cases. */
  readonly foresight?: Foresight;
  /** It handles every lifecycle type, so a missing sequence is an alarm and not a type that it skips. Compacted topics have gaps. */
  readonly complete?: boolean;
}

export const subscribe = (subscription: Subscription): Subscription => subscription;

/** A handler once Nest has made it; the table above proves that it fits its type. */
export type AnyHandler = Handler<CloudEvent>;
