import type { Decider, Decision } from '@jisr/decider';
import type { CloudEvent, Draft } from '@jisr/contracts';
import type { mongo } from 'mongoose';

type Document = mongo.Document;

/**
 * One decider's state on a subject (a case, an operation, a KPI cell…), kept inside that subject's document.
 * Several parts of one context share the document, so they commit together and their events share one sequence.
 */
export interface Part<Command, State, Event, Reason extends string = string> {
  /** Field name under `parts` in the subject's document; frozen once data exists. */
  readonly name: string;
  readonly decider: Decider<Command, State, Event, Reason>;
  /** Maps a private domain event to the public events it means; none when it concerns nobody else. */
  publish(event: Event, subject: Subject): readonly Draft[];
}

/** What a mapper may know about the file whose event it maps. */
export interface Subject {
  readonly id: string;
  /** Id of the event, request or timer that led here; goes into `data.causedBy`. */
  readonly causedBy: string;
  /** When it happened in the world (ISO 8601 instant): the cause's own time, not the time of processing. */
  readonly occurredAt: string;
}

/** Why the unit runs: the event, request or timer being handled. */
export interface Cause {
  readonly id: string;
  readonly time: string;
  readonly traceparent?: string | undefined;
}

/**
 * Everything that one batch changes, committed in one MongoDB transaction with the consumed offset and the outbox.
 *
 * Guarantees: either all of it is durable (`w: majority, j: true`) or none of it is. Published events get the next
 * sequence of (source, subject), an id, the cause's trace, and leave in commit order per subject.
 * Danger: no network call between the first read and the commit; it holds the transaction open.
 */
export interface UnitOfWork {
  /** The time that cases live in, the same for the whole batch: real unless the installation simulates it. */
  readonly now: Date;

  /** Current state of a part; the decider's `initial` for a subject not seen before. */
  state<C, S, E, R extends string>(part: Part<C, S, E, R>, subjectId: string): S;

  /** Names of the parts that a subject has, for a context that names some of them after what they are about. */
  partsOf(subjectId: string): readonly string[];

  /** Loads, decides, evolves, maps to public events and queues them. A refusal changes nothing. */
  decide<C, S, E, R extends string>(part: Part<C, S, E, R>, subjectId: string, command: C): Decision<E, R>;

  /** Queues one public event on its own topic, keyed and sequenced by its subject. */
  publish(draft: Draft, subjectId: string): void;

  /**
   * Queues an event of whoever stated it, with its id, source and sequence, for one more topic, keyed by its subject. In commit
   * order with all that is published of a subject that this unit changes.
   */
  forward(event: CloudEvent, topic: string): void;

  /** Queues a write to a collection of this context's own; writes of a batch go out as one `bulkWrite` a collection. */
  write(collection: string, operation: mongo.AnyBulkWriteOperation<Document>): void;

  /** Counts a subject as changed, though nothing in it is: of two units that change it at once, one runs again after the other. */
  touch(subjectId: string): void;

  /** Brings further subjects into the unit, once a batch, in `prefetch`; the events' own subjects are there already. */
  load(subjectIds: readonly string[]): Promise<void>;

  /** Reads inside the same transaction and snapshot. Use it in `prefetch`, once a batch, not once a record. */
  find<T extends Document>(collection: string, filter: Document, limit?: number): Promise<mongo.WithId<T>[]>;

  /** Runs `handler` of that kind once, at or after `dueAt`; survives restarts. The same id replaces the earlier one. */
  schedule(timer: { id: string; kind: string; subjectId: string; dueAt: Date; data?: Document }): void;

  /** As `schedule`, for what the platform does for itself: so many milliseconds of real time from now. */
  scheduleOwn(timer: { id: string; kind: string; subjectId: string; inMs: number; data?: Document }): void;

  cancel(timerId: string): void;
}

/** A rule that a request breaks: where (RFC 6901 pointer into the event) and why, as a catalogue code. */
export interface Violation {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * What a handler of an inbound request answers: nothing when it took it, every rule that the request breaks, or `held`
 * when only the case can tell, and it is not there yet. A held request must leave no other trace: it is handed over
 * again, with its own id and time, after each event of its case and each request that was taken on it, until its handler
 * answers something else.
 */
export type Outcome = void | 'held' | { readonly rejected: readonly Violation[] };

/** How the data of a held request rests in the database. */
export interface Keeping {
  seal(text: string, caseId: string): string;
  open(kept: string, caseId: string): string;
}

/** Reacts to one event. Refusals are answers; a thrown error is a fault or a poison record and the router acts on it. */
export interface Handler<E extends CloudEvent = CloudEvent> {
  /** Look-ups for the whole batch, before its first record is handled. */
  prefetch?(events: readonly E[], unit: UnitOfWork): Promise<void>;
  handle(event: E, unit: UnitOfWork): Outcome | Promise<Outcome>;
  /** For a handler that holds requests which may speak of a person; without it their data rests as it came. */
  readonly keeping?: Keeping;
}

/** Reacts to a timer that is due. */
export interface TimerHandler {
  handle(timer: DueTimer, unit: UnitOfWork): void | Promise<void>;
}

export interface DueTimer {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly dueAt: Date;
  readonly data: Document;
}
