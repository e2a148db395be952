import type { CloudEvent, EventOf, EventType } from '@jisr/contracts';
import type { Type } from '@nestjs/common';
import type { Handler } from '../unit/unit-of-work.ts';

/** Event types and who reacts to each; the type of the event must be one that a schema declares. */
export type HandlerTable = { readonly [T in EventType]?: Type<Handler<EventOf<T>>> };

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
  /** It handles every lifecycle type, so a missing sequence is an alarm and not a type that it skips. */
  readonly complete?: boolean;
}

export const subscribe = (subscription: Subscription): Subscription => subscription;

/** A handler once Nest has made it; the table above proves that it fits its type. */
export type AnyHandler = Handler<CloudEvent>;
