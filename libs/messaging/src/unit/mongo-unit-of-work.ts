import { dataSchemaOf, isLifecycle, topicNameOf, type CloudEvent, type Draft } from '@jisr/contracts';
import { isRefused, type Decision } from '@jisr/decider';
import type { mongo } from 'mongoose';
import { v7 as uuid } from 'uuid';
import { collections } from '../collections.ts';
import type { HeldRequest } from '../inbox/held-request.ts';
import type { Stated } from '../inbox/known-request.ts';
import type { OutgoingRecord } from '../log/kafka-log.ts';
import type { HybridClock } from '../outbox/hybrid-clock.ts';
import { toOutboxDocuments } from '../outbox/outbox.ts';
import { toForwardedRecord, toOutgoingRecord } from '../outbox/outgoing-event.ts';
import { newSubject, type SubjectDocument } from './subject-document.ts';
import type { Cause, Part, UnitOfWork } from './unit-of-work.ts';

type Document = mongo.Document;

interface Loaded {
  readonly document: SubjectDocument;
  readonly stored: boolean;
  changed: boolean;
}

/** The unit of work over one MongoDB transaction; see the interface for what it guarantees. */
export class MongoUnitOfWork implements UnitOfWork {
  private readonly subjects = new Map<string, Loaded>();
  private readonly writes = new Map<string, mongo.AnyBulkWriteOperation<Document>[]>();
  private readonly outgoing: OutgoingRecord[] = [];
  private readonly stated: (Stated & { readonly subject: string })[] = [];
  private cause: Cause | undefined;

  constructor(
    private readonly context: string,
    private readonly db: mongo.Db,
    readonly session: mongo.ClientSession,
    private readonly clock: HybridClock,
    readonly now: Date,
  ) {}

  /** What follows is caused by this. */
  because(cause: Cause): this {
    this.cause = cause;
    return this;
  }

  async load(subjectIds: Iterable<string>): Promise<void> {
    const missing = [...new Set(subjectIds)].filter((id) => !this.subjects.has(id));
    if (missing.length === 0) return;
    const found = await this.find<SubjectDocument>(collections.subjects, { _id: { $in: missing } });
    for (const document of found) this.subjects.set(document._id, { document, stored: true, changed: false });
    for (const id of missing) {
      if (!this.subjects.has(id)) this.subjects.set(id, { document: newSubject(id), stored: false, changed: false });
    }
  }

  state<C, S, E, R extends string>(part: Part<C, S, E, R>, subjectId: string): S {
    const kept = this.subject(subjectId).document.parts[part.name];
    return kept === undefined ? part.decider.initial : (kept as S);
  }

  decide<C, S, E, R extends string>(part: Part<C, S, E, R>, subjectId: string, command: C): Decision<E, R> {
    const before = this.state(part, subjectId);
    const decision = part.decider.decide(command, before);
    if (isRefused(decision) || decision.accepted.length === 0) return decision;
    const subject = this.subject(subjectId);
    const { id: causedBy, time: occurredAt } = this.currentCause();
    let state = before;
    for (const event of decision.accepted) {
      state = part.decider.evolve(state, event);
      for (const draft of part.publish(event, { id: subjectId, causedBy, occurredAt })) this.publish(draft, subjectId);
    }
    subject.document.parts[part.name] = state;
    subject.changed = true;
    return decision;
  }

  publish(draft: Draft, subjectId: string): void {
    const subject = this.subject(subjectId);
    const { id: causedBy, time, traceparent } = this.currentCause();
    subject.document.sequence += 1;
    subject.changed = true;
    const event: CloudEvent = {
      id: uuid(),
      source: `/jisr/${this.context}`,
      type: draft.type,
      subject: subjectId,
      time,
      sequence: subject.document.sequence,
      dataschema: dataSchemaOf(draft.type),
      ...(traceparent && { traceparent }),
      data: isLifecycle(draft.type) ? { ...draft.data, causedBy, occurredAt: time } : draft.data,
    };
    this.stated.push({ type: draft.type, sequence: subject.document.sequence, subject: subjectId });
    this.send(event, topicNameOf(draft.type, 'scope' in draft.data ? draft.data.scope : undefined));
  }

  /** What the work has stated on a subject. */
  async statedBy(work: () => Promise<void>, subjectId: string): Promise<readonly Stated[]> {
    const before = this.stated.length;
    await work();
    return this.stated
      .slice(before)
      .filter(({ subject }) => subject === subjectId)
      .map(({ type, sequence }) => ({ type, sequence }));
  }

  touch(subjectId: string): void {
    this.subject(subjectId).changed = true;
  }

  partsOf(subjectId: string): readonly string[] {
    return Object.keys(this.subject(subjectId).document.parts);
  }

  /** Queues an event that belongs to no subject's stream: a rejection, a dead letter. */
  send(event: CloudEvent, topic: string): void {
    this.outgoing.push(toOutgoingRecord(event, topic));
  }

  forward(event: CloudEvent, topic: string): void {
    this.outgoing.push(toForwardedRecord(event, topic));
  }

  write(collection: string, operation: mongo.AnyBulkWriteOperation<Document>): void {
    const queued = this.writes.get(collection);
    if (queued) queued.push(operation);
    else this.writes.set(collection, [operation]);
  }

  find<T extends Document>(collection: string, filter: Document, limit = 0): Promise<mongo.WithId<T>[]> {
    return this.db
      .collection<T>(collection)
      .find(filter as mongo.Filter<T>, { session: this.session, limit })
      .toArray();
  }

  schedule({ id, ...timer }: Parameters<UnitOfWork['schedule']>[0]): void {
    const replacement = { data: {}, ...timer, ofPlatform: false, attempts: 0 };
    this.write(collections.timers, { replaceOne: { filter: { _id: id as never }, replacement, upsert: true } });
  }

  scheduleOwn({ id, inMs, ...timer }: Parameters<UnitOfWork['scheduleOwn']>[0]): void {
    const dueAt = new Date(Date.now() + inMs);
    const replacement = { data: {}, ...timer, dueAt, ofPlatform: true, attempts: 0 };
    this.write(collections.timers, { replaceOne: { filter: { _id: id as never }, replacement, upsert: true } });
  }

  cancel(timerId: string): void {
    this.write(collections.timers, { deleteOne: { filter: { _id: timerId as never } } });
  }

  /**
   * True the first time, false for a repeat: the producer sent what this context has applied already.
   * `gap` counts the sequences in between that never came.
   */
  advance(subjectId: string, source: string, sequence: number): { fresh: boolean; gap: number } {
    const subject = this.subject(subjectId);
    const name = source.replaceAll('.', '·');
    const last = subject.document.applied[name] ?? 0;
    if (sequence <= last) return { fresh: false, gap: 0 };
    subject.document.applied[name] = sequence;
    subject.changed = true;
    return { fresh: true, gap: sequence - last - 1 };
  }

  /** Requests that wait for this subject, in the order in which they came. */
  held(subjectId: string): readonly HeldRequest[] {
    return this.subject(subjectId).document.held ?? [];
  }

  hold(subjectId: string, request: HeldRequest): void {
    this.keepHeld(subjectId, [...this.held(subjectId), request]);
  }

  release(subjectId: string, request: HeldRequest): void {
    this.keepHeld(
      subjectId,
      this.held(subjectId).filter((held) => held !== request),
    );
  }

  /** Sends every queued write to the server inside the transaction; the caller commits. Returns how many messages wait. */
  async flush(): Promise<number> {
    const changed = [...this.subjects.values()].filter((subject) => subject.changed);
    const id = this.clock.tick(changed.map((subject) => subject.document.hlc).filter(Boolean));
    const outbox = toOutboxDocuments(this.outgoing, id, this.clock);
    // The last one, so that whoever touches the subject next gets an id past all of this transaction's.
    const latest = outbox.at(-1)?._id ?? id;
    // Inserts first: a run of operations of one kind travels as one command.
    for (const { document, stored } of changed.sort((a, b) => Number(a.stored) - Number(b.stored))) {
      document.hlc = latest;
      this.write(
        collections.subjects,
        stored
          ? { replaceOne: { filter: { _id: document._id as never }, replacement: document } }
          : { insertOne: { document: document as unknown as Document } },
      );
    }
    for (const document of outbox) {
      this.write(collections.outbox, { insertOne: { document: document as unknown as Document } });
    }
    for (const [collection, operations] of this.writes) {
      await this.db.collection(collection).bulkWrite(operations, { session: this.session });
    }
    return this.outgoing.length;
  }

  private subject(id: string): Loaded {
    const loaded = this.subjects.get(id);
    if (!loaded) throw new Error(`subject ${id} is not in the unit: load it in prefetch`);
    return loaded;
  }

  private keepHeld(subjectId: string, held: HeldRequest[]): void {
    const subject = this.subject(subjectId);
    if (held.length > 0) subject.document.held = held;
    else delete subject.document.held;
    subject.changed = true;
  }

  private currentCause(): Cause {
    if (!this.cause) throw new Error('a unit of work decides and publishes because of something: name the cause first');
    return this.cause;
  }
}
