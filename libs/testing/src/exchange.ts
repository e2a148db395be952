import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  encode,
  encodeUnchecked,
  inboundTopicOf,
  isLifecycle,
  partitionOf,
  partitionsOf,
  rejectedTopicOf,
  topicNameOf,
  topics,
  type CloudEvent,
  type Draft,
  type EventType,
  type Institution,
} from '@jisr/contracts';
import { kafkaOf, type Platform } from '@jisr/local';
import type { Kafka, Producer } from 'kafkajs';
import mongoose, { type Connection } from 'mongoose';
import { Caller } from './caller.ts';
import { FollowedTopic, type Followed } from './followed-topic.ts';
import { startPlatform } from './platform.ts';

/** Counts of one institution's requests, as a service keeps them. */
export interface Tallied {
  readonly received: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly held: number;
}

export interface Rejection {
  readonly requestId: string;
  readonly violations: readonly { readonly pointer: string; readonly code: string; readonly reason: string }[];
  readonly allowed?: readonly string[];
  readonly original: { readonly topic: string; readonly partition: number; readonly offset: string };
}

/** An operator that the jurisdiction table does not name, beside the institutions that take part. */
export const stranger = 'stranger';

/**
 * One real service between a real broker and database. A test plays everybody else: it tells what other contexts would
 * publish, asks what institutions would, and reads what the service says.
 */
export class Exchange {
  readonly #sequences = new Map<string, number>();

  private constructor(
    readonly platform: Platform,
    readonly service: string,
    readonly lifecycle: FollowedTopic<Record<string, unknown>>,
    private readonly kafka: Kafka,
    private readonly producer: Producer,
    private readonly database: Connection,
    private readonly cleanups: (() => Promise<unknown>)[],
  ) {}

  /** `rows` changes what institutions' files say, by institution; `clamd` is the scanner that runs beside the service, if any. */
  static async open(
    service: string,
    rows: Readonly<Record<string, Partial<Institution>>> = {},
    { clamd }: { readonly clamd?: string | undefined } = {},
  ): Promise<Exchange> {
    const institutionsDir = await institutionsWithAStranger(rows);
    const platform = await startPlatform([service], { institutionsDir, clamd });
    const kafka = kafkaOf(platform.connectionOf('admin'), `${service}-spec`);
    const producer = kafka.producer({ allowAutoTopicCreation: false });
    await producer.connect();
    const lifecycle = await FollowedTopic.open<Record<string, unknown>>(kafka, topics.lifecycle.name, randomUUID());
    const database = await mongoose.createConnection(platform.mongoUrl(`jisr-${service}`)).asPromise();
    return new Exchange(platform, service, lifecycle, kafka, producer, database, [
      () => rm(institutionsDir, { recursive: true }),
      () => platform.stop(),
      () => producer.disconnect(),
      () => lifecycle.close(),
      () => database.close(),
    ]);
  }

  async close(): Promise<void> {
    for (const cleanup of this.cleanups.reverse()) await cleanup();
  }

  async follow<Data>(topic: string): Promise<FollowedTopic<Data>> {
    const followed = await FollowedTopic.open<Data>(this.kafka, topic, randomUUID());
    this.cleanups.push(() => followed.close());
    return followed;
  }

  rejectedOf(institution: string): Promise<FollowedTopic<Rejection>> {
    return this.follow<Rejection>(rejectedTopicOf(institution));
  }

  /** Publishes what another context says of a case, on the topic of its type; answers the event's id. What one act led to has one cause. */
  async tell<T extends EventType>(
    caseId: string,
    draft: Draft<T>,
    time: string,
    causedBy: string = randomUUID(),
  ): Promise<string> {
    const { type, data } = draft as Draft;
    const source = `/jisr/${type.split('.')[2] ?? ''}`;
    const sequence = (this.#sequences.get(`${source} ${caseId}`) ?? 0) + 1;
    this.#sequences.set(`${source} ${caseId}`, sequence);
    const stated = isLifecycle(type) ? { ...data, causedBy, occurredAt: time } : data;
    const event = { id: randomUUID(), source, type, subject: caseId, time, sequence, data: stated };
    await this.#send(topicNameOf(type, 'scope' in data ? data.scope : undefined), encode(event));
    return event.id;
  }

  /** Publishes a request of an institution, judged by nobody before the service; answers the request's id. */
  async ask(
    institution: string,
    request: Pick<CloudEvent, 'type' | 'subject' | 'time' | 'data'> & Partial<CloudEvent>,
  ): Promise<string> {
    const event = { id: randomUUID(), source: `/institutions/${institution}`, ...request };
    await this.#send(inboundTopicOf(institution), encodeUnchecked(event));
    return event.id;
  }

  /** Publishes what another context sends back to an institution. */
  sendBack(institution: string, rejection: CloudEvent): Promise<void> {
    return this.#send(rejectedTopicOf(institution), encode(rejection));
  }

  /** The system of an institution that asks the service over HTTP. */
  callerOf(institution: string): Caller {
    return new Caller(this.platform, this.service, institution);
  }

  /** What the service has said of a case so far, in order. */
  saidOf(caseId: string): readonly Followed<Record<string, unknown>>[] {
    return this.lifecycle.records.filter(
      ({ key, headers }) => key === caseId && headers['ce_source'] === `/jisr/${this.service}`,
    );
  }

  /** The short names of the events that the service has said of a case, once there are as many. */
  async namesOf(caseId: string, atLeast: number): Promise<readonly string[]> {
    await this.lifecycle.until(() => this.saidOf(caseId).length >= atLeast, 30_000);
    return this.saidOf(caseId).map(({ headers }) => headers['ce_type']?.split('.')[3] ?? '');
  }

  /** Why a request was sent back, and the topic that its record lies on, once it is told. */
  async rejectionOf(
    requestId: string,
    topic: FollowedTopic<Rejection>,
  ): Promise<{ readonly code: string; readonly topic: string }> {
    const found = () => topic.records.filter(({ data }) => data.requestId === requestId);
    await topic.until(() => found().length > 0, 30_000);
    const [rejection, ...more] = found();
    if (!rejection || more.length > 0) throw new Error(`${requestId} was sent back ${found().length} times`);
    const { violations, original } = rejection.data;
    return { code: violations.map(({ code }) => code).join(), topic: original.topic };
  }

  /** What the service has counted of an institution's requests. */
  async talliedOf(institution: string): Promise<Tallied> {
    const kept = await this.database.collection<Tallied>('tallies').find({ institution }).toArray();
    const sum = (name: keyof Tallied) => kept.reduce((total, counts) => total + counts[name], 0);
    const [received, accepted, duplicate] = [sum('received'), sum('accepted'), sum('duplicate')];
    return { received, accepted, duplicate, rejected: sum('rejected'), held: sum('held') };
  }

  /** What the service keeps of a case or an operation. */
  subject<Parts>(id: string): Promise<{ readonly parts: Parts } | null> {
    return this.database.collection<{ _id: string; parts: Parts }>('subjects').findOne({ _id: id } as object);
  }

  /** When the next timer of a case is due, if one runs. */
  async timerOf(caseId: string): Promise<Date | undefined> {
    const timers = this.database.collection<{ subjectId: string; dueAt: Date }>('timers');
    return (await timers.find({ subjectId: caseId }).sort({ dueAt: 1 }).next())?.dueAt;
  }

  /** What the service keeps of a case in a collection of its own, whose ids begin with the case's. */
  kept(collection: string, caseId: string): Promise<object[]> {
    return this.database
      .collection<{ _id: string }>(collection)
      .find({ _id: { $regex: `^${caseId}\\|` } })
      .toArray();
  }

  /** What the service keeps in one of its collections. */
  rows<Row extends object>(collection: string, filter: object): Promise<Row[]> {
    return this.database.collection(collection).find(filter).toArray() as Promise<unknown[]> as Promise<Row[]>;
  }

  async #send(topic: string, record: ReturnType<typeof encode>): Promise<void> {
    const partition = partitionOf(record.key, partitionsOf(topic));
    await this.producer.send({ topic, acks: -1, messages: [{ ...record, headers: { ...record.headers }, partition }] });
  }
}

async function institutionsWithAStranger(rows: Readonly<Record<string, object>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jisr-institutions-'));
  await cp(new URL('../../../deploy/institutions/', import.meta.url), folder, { recursive: true });
  const read = async (id: string) => JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')) as object;
  const write = (id: string, row: object) => writeFile(join(folder, `${id}.json`), JSON.stringify({ ...row, id }));
  await write(stranger, await read('al-omrane'));
  for (const [id, row] of Object.entries(rows)) await write(id, { ...(await read(id)), ...row });
  return folder;
}
