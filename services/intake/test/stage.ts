import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  complaintIdOf,
  encode,
  inboundTopicOf,
  partitionOf,
  partitionsOf,
  rejectedTopicOf,
  topicNameOf,
  topics,
  type CloudEvent,
  type Draft,
  type EventType,
} from '@jisr/contracts';
import { kafkaConfig } from '@jisr/messaging';
import { ServiceTokens } from '@jisr/security';
import { awaitUntil, complaint, FollowedTopic, startPlatform, toMessage, type Platform } from '@jisr/testing';
import { CompactEncrypt, importJWK, type JWK } from 'jose';
import { Kafka, type Producer } from 'kafkajs';
import mongoose, { type Connection } from 'mongoose';
import type { Contact } from '../src/adapters/http/contact.controller.ts';
import type { Complaint } from '../src/domain/complaint.ts';

export const operator = 'al-omrane';
/** May not send identity in clear. */
export const ombudsman = 'imr';

interface Rejection {
  readonly requestId: string;
  readonly violations: readonly { readonly pointer: string; readonly code: string; readonly reason: string }[];
}

/** The real intake service between a real broker and database; the other contexts are told by the test. */
export class Stage {
  private readonly sequences = new Map<string, number>();

  private constructor(
    readonly platform: Platform,
    private readonly producer: Producer,
    private readonly connection: Connection,
    readonly lifecycle: FollowedTopic<object>,
    private readonly rejected: ReadonlyMap<string, FollowedTopic<Rejection>>,
  ) {}

  static async open(): Promise<Stage> {
    const platform = await startPlatform(['intake']);
    const kafka = new Kafka(kafkaConfig({ clientId: 'intake-spec', ...platform.connectionOf('admin') }));
    const producer = kafka.producer({ allowAutoTopicCreation: false });
    await producer.connect();
    const connection = await mongoose.createConnection(platform.mongoUrl('jisr-intake')).asPromise();
    const follow = <Data>(topic: string) => FollowedTopic.open<Data>(kafka, topic, `intake-spec.${topic}`);
    const rejected = [operator, ombudsman].map(
      async (id) => [id, await follow<Rejection>(rejectedTopicOf(id))] as const,
    );
    const lifecycle = await follow<object>(topics.lifecycle.name);
    return new Stage(platform, producer, connection, lifecycle, new Map(await Promise.all(rejected)));
  }

  async close(): Promise<void> {
    const followed = [this.lifecycle, ...this.rejected.values()];
    await Promise.all([this.producer.disconnect(), this.connection.close(), ...followed.map((one) => one.close())]);
    await this.platform.stop();
  }

  /** Hands in a request of an institution, in the form that any client would send it. */
  async submit(institution: string, request: CloudEvent): Promise<void> {
    await this.producer.send({ topic: inboundTopicOf(institution), acks: -1, messages: [toMessage(request)] });
  }

  /** Hands in a complaint of its own and waits until it is a case; answers the case's id. */
  async openCase(institution = operator, data: object = {}): Promise<string> {
    const reference = `SR-${randomUUID()}`;
    await this.submit(institution, complaint(institution, reference, data));
    const id = complaintIdOf(institution, reference);
    await this.until(id, 'complaint-admitted');
    return id;
  }

  /** Another context says something about a case. */
  async tell<T extends EventType>(context: string, caseId: string, { type, data }: Draft<T>): Promise<void> {
    const stream = `${context} ${caseId}`;
    const sequence = (this.sequences.get(stream) ?? 0) + 1;
    this.sequences.set(stream, sequence);
    const [id, time, source] = [randomUUID(), '2018-02-01T10:00:00.000Z', `/jisr/${context}`];
    const topic = topicNameOf(type);
    const more = topic === topics.lifecycle.name ? { causedBy: randomUUID(), occurredAt: time } : {};
    const record = encode({ id, source, type, subject: caseId, time, sequence, data: { ...data, ...more } });
    const messages = [{ ...record, partition: partitionOf(caseId, partitionsOf(topic)) }];
    await this.producer.send({ topic, acks: -1, messages });
  }

  /** What intake has said of a case so far, by the names of its events, in order. */
  saidOf(caseId: string): string[] {
    return this.lifecycle.records
      .filter(({ key, headers }) => key === caseId && headers['ce_source'] === '/jisr/intake')
      .map(({ headers }) => headers['ce_type']?.replace(/^ma\.jisr\.intake\.(.*)\.v1$/, '$1') ?? '');
  }

  async until(caseId: string, said: string): Promise<string[]> {
    await awaitUntil(() => this.saidOf(caseId).includes(said));
    return this.saidOf(caseId);
  }

  /** The rules that a request broke, once it came back. */
  async violationsOf(institution: string, { id }: CloudEvent): Promise<Rejection['violations']> {
    const find = () => this.rejected.get(institution)?.records.find(({ data }) => data.requestId === id);
    await awaitUntil(() => find() !== undefined);
    return find()?.data.violations ?? [];
  }

  /** Resolves once intake knows a case in this status. */
  untilKnown(caseId: string, status: Complaint['status']): Promise<void> {
    const filter = { _id: caseId as never, 'parts.complaint.status': status };
    return awaitUntil(async () => (await this.connection.collection('subjects').countDocuments(filter)) === 1);
  }

  async duplicates(institution: string): Promise<number> {
    const tallies = await this.connection.collection<{ duplicate: number }>('tallies').find({ institution }).toArray();
    return tallies.reduce((sum, { duplicate }) => sum + duplicate, 0);
  }

  /** What intake tells the sender of notifications. */
  async contactOf(caseId: string): Promise<Contact> {
    const token = await new ServiceTokens('notifications', this.platform.credentials.serviceSecret).sign('intake');
    const url = `${this.platform.urlOf('intake')}/internal/complaints/${caseId}/contact`;
    return (await (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).json()) as Contact;
  }

  async publishedKeys(): Promise<readonly JWK[]> {
    const answer = await fetch(`${this.platform.urlOf('intake')}/.well-known/jwks.json`);
    return ((await answer.json()) as { keys: JWK[] }).keys;
  }

  /** Seals to intake's published key, as an institution does. */
  async seal(complainant: object): Promise<string> {
    const [jwk] = await this.publishedKeys();
    const { alg = '', kid = '' } = jwk ?? {};
    return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(complainant)))
      .setProtectedHeader({ alg, kid, enc: 'A256GCM' })
      .encrypt(await importJWK(jwk ?? {}, alg));
  }

  /** Everything that the service's database holds and that it has logged, as text. */
  async keptAndLogged(): Promise<string> {
    const collections = (await this.connection.db?.collections()) ?? [];
    const documents = await Promise.all(collections.map((collection) => collection.find().toArray()));
    const logFile = this.platform.services.get('intake')?.plan.logFile ?? '';
    return JSON.stringify(documents) + (await readFile(logFile, 'utf8'));
  }
}
