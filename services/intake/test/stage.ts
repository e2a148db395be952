import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { complaintIdOf, type CloudEvent, type Draft, type EventType } from '@jisr/contracts';
import { ServiceTokens } from '@jisr/security';
import { awaitUntil, complaint, Exchange, type Caller, type FollowedTopic, type Rejection } from '@jisr/testing';
import { CompactEncrypt, importJWK, type JWK } from 'jose';
import mongoose, { type Connection } from 'mongoose';
import type { Contact } from '../src/adapters/http/contact.controller.ts';
import type { Complaint } from '../src/domain/complaint.ts';

export const operator = 'al-omrane';
/** May not send identity in clear. */
export const ombudsman = 'imr';

type Data = Record<string, unknown>;

/** The real intake service between a real broker and database; the other contexts are told by the test. */
export class Stage {
  private constructor(
    readonly exchange: Exchange,
    readonly connection: Connection,
    private readonly rejected: ReadonlyMap<string, FollowedTopic<Rejection>>,
  ) {}

  /** `clamd` is the scanner that is to run beside intake, if any. */
  static async open(clamd?: string): Promise<Stage> {
    const exchange = await Exchange.open('intake', {}, { clamd });
    const connection = await mongoose.createConnection(exchange.platform.mongoUrl('jisr-intake')).asPromise();
    const rejected = [operator, ombudsman].map(async (id) => [id, await exchange.rejectedOf(id)] as const);
    return new Stage(exchange, connection, new Map(await Promise.all(rejected)));
  }

  async close(): Promise<void> {
    await this.connection.close();
    await this.exchange.close();
  }

  /** Hands in a request of an institution. */
  async submit(institution: string, request: CloudEvent): Promise<void> {
    await this.exchange.ask(institution, request);
  }

  /** Hands in a complaint of its own and waits until it is judged; answers the case's id. */
  async file(institution: string, data: object, more: Partial<CloudEvent> = {}, until = 'complaint-admitted') {
    const reference = `SR-${randomUUID()}`;
    await this.submit(institution, { ...complaint(institution, reference, data), ...more });
    const id = complaintIdOf(institution, reference);
    await this.until(id, until);
    return id;
  }

  openCase(institution = operator, data: object = {}): Promise<string> {
    return this.file(institution, data);
  }

  /** Another context says something about a case. */
  async tell<T extends EventType>(caseId: string, draft: Draft<T>, time = '2018-02-01T10:00:00.000Z'): Promise<void> {
    await this.exchange.tell(caseId, draft, time);
  }

  /** What intake has said of a case so far, by the names of its events, in order. */
  saidOf(caseId: string): string[] {
    return this.exchange.saidOf(caseId).map(({ headers }) => headers['ce_type']?.split('.')[3] ?? '');
  }

  async until(caseId: string, said: string): Promise<string[]> {
    await awaitUntil(() => this.saidOf(caseId).includes(said));
    return this.saidOf(caseId);
  }

  /** The data of the last event of a name that intake has said of a case, once it has. */
  async dataOf(caseId: string, said: string): Promise<Data> {
    await this.until(caseId, said);
    return this.exchange.saidOf(caseId)[this.saidOf(caseId).lastIndexOf(said)]?.data ?? {};
  }

  /** The system of an institution that asks over HTTP. */
  callerOf(institution: string): Caller {
    return this.exchange.callerOf(institution);
  }

  /** A token of another service, on behalf of an institution if it says so. */
  tokenOf(service: string, institution?: string, person = 'account-7'): Promise<string> {
    const { serviceSecret } = this.exchange.platform.credentials;
    return new ServiceTokens(service, serviceSecret).sign('intake', person, institution);
  }

  /** The rules that a request broke, once it came back. */
  async violationsOf(institution: string, request: CloudEvent): Promise<Rejection['violations']> {
    return (await this.rejectionOf(institution, request)).violations;
  }

  async rejectionOf(institution: string, { id }: CloudEvent): Promise<Rejection> {
    const find = () => this.sentBackTo(institution).find(({ requestId }) => requestId === id);
    await awaitUntil(() => find() !== undefined);
    const [rejection] = this.sentBackTo(institution).filter(({ requestId }) => requestId === id);
    if (!rejection) throw new Error(`${id} did not come back`);
    return rejection;
  }

  /** All that came back to an institution so far. */
  sentBackTo(institution: string): readonly Rejection[] {
    return this.rejected.get(institution)?.records.map(({ data }) => data) ?? [];
  }

  /** Submits a request that is to come back, and tells which rules it broke, and where. */
  async codesOf(institution: string, submitted: CloudEvent): Promise<string[]> {
    await this.submit(institution, submitted);
    return (await this.violationsOf(institution, submitted)).map(({ pointer, code }) => `${pointer} ${code}`);
  }

  /** Resolves once intake knows a case as this. */
  untilKnown(caseId: string, known: (complaint: Complaint) => boolean): Promise<void> {
    return awaitUntil(async () => {
      const subject = await this.exchange.subject<{ readonly complaint?: Complaint }>(caseId);
      return known(subject?.parts.complaint ?? { status: 'unknown' });
    });
  }

  async counted(institution: string, outcome: 'duplicate' | 'held'): Promise<number> {
    return (await this.exchange.talliedOf(institution))[outcome];
  }

  /** What intake tells the sender of notifications. */
  async contactOf(caseId: string): Promise<Contact> {
    const { platform } = this.exchange;
    const token = await new ServiceTokens('notifications', platform.credentials.serviceSecret).sign('intake');
    const url = `${platform.urlOf('intake')}/internal/complaints/${caseId}/contact`;
    return (await (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).json()) as Contact;
  }

  async publishedKeys(): Promise<readonly JWK[]> {
    const answer = await fetch(`${this.exchange.platform.urlOf('intake')}/.well-known/jwks.json`);
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

  /** Everything that the service's database holds, that it has logged and that it has told others, as text. */
  async keptLoggedAndTold(): Promise<string> {
    const collections = (await this.connection.db?.collections()) ?? [];
    const documents = await Promise.all(collections.map((collection) => collection.find().toArray()));
    const logFile = this.exchange.platform.services.get('intake')?.plan.logFile ?? '';
    return JSON.stringify([documents, this.exchange.lifecycle.records]) + (await readFile(logFile, 'utf8'));
  }
}
