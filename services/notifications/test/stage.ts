import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { encode, partitionOf, topics } from '@jisr/contracts';
import { kafkaConfig } from '@jisr/messaging';
import { idOf, type Rule } from '@jisr/reference';
import { ServiceTokens } from '@jisr/security';
import { awaitUntil, startPlatform, type Platform } from '@jisr/testing';
import { Kafka, type Producer } from 'kafkajs';
import mongoose, { type Connection } from 'mongoose';
import type { Delivery } from '../src/application/deliveries.ts';
import type { WaitingItem } from '../src/application/digest-board.ts';
import { CaseStory } from './case-story.ts';
import { StandInIntake } from './stand-in-intake.ts';
import { StatedDeliveries } from './stated-deliveries.ts';

interface CaughtMail {
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
}

interface CaughtText {
  readonly idempotencyKey: string;
  readonly text: string;
}

/** What the local platform has agreed with the mail system. */
export const bounceToken = 'local mail systems show this when a mail comes back';

/** The real notifications service between a real broker, database and catcher of messages; only intake is a stand-in. */
export class Stage {
  private constructor(
    readonly platform: Platform,
    readonly intake: StandInIntake,
    readonly stated: StatedDeliveries,
    private readonly producer: Producer,
    private readonly connection: Connection,
  ) {}

  static async open(): Promise<Stage> {
    process.env['JISR_CLOCK'] = 'simulated';
    const platform = await startPlatform(['notifications']);
    const kafka = new Kafka(kafkaConfig({ clientId: 'notifications-spec', ...platform.connectionOf('admin') }));
    const producer = kafka.producer({ allowAutoTopicCreation: false });
    await producer.connect();
    const connection = mongoose.createConnection(platform.mongoUrl('jisr-notifications'));
    const intake = await StandInIntake.listen(platform.options.ports.services['intake'] ?? 0);
    return new Stage(platform, intake, await StatedDeliveries.follow(kafka), producer, await connection.asPromise());
  }

  async close(): Promise<void> {
    await Promise.all([this.producer.disconnect(), this.stated.close(), this.connection.close(), this.intake.close()]);
    await this.platform.stop();
    delete process.env['JISR_CLOCK'];
  }

  /** A new case, whose complainant intake knows. */
  newCase(): CaseStory {
    const story = new CaseStory(this.producer);
    this.intake.knows(story.id, story);
    return story;
  }

  /** Routing publishes a version of a rule; resolves once the service keeps it. */
  async publishRule(rule: Rule): Promise<void> {
    const subject = `${rule.kind}/${idOf(rule)}`;
    const time = new Date().toISOString();
    const said = { reason: 'an agreement', causedBy: randomUUID(), occurredAt: time, actor: { role: 'officer' } };
    const type = 'ma.jisr.reference.rule-published.v1';
    const event = { id: randomUUID(), source: '/jisr/routing', type, subject, time, sequence: 1 };
    const { name, partitions } = topics.rules;
    const record = { ...encode({ ...event, data: { ...rule, ...said } }), partition: partitionOf(subject, partitions) };
    await this.producer.send({ topic: name, acks: -1, messages: [record] });
    const kept = this.connection.collection<{ _id: string }>('rules');
    await awaitUntil(async () => (await kept.countDocuments({ _id: subject })) === 1);
  }

  async mailsTo(address: string): Promise<readonly CaughtMail[]> {
    const answer = await fetch(`${this.platform.mailboxUrl}/messages?to=${encodeURIComponent(address)}`);
    return ((await answer.json()) as { messages: CaughtMail[] }).messages;
  }

  async textsTo(number: string): Promise<readonly CaughtText[]> {
    const answer = await fetch(`${this.platform.mailboxUrl}/sms?to=${encodeURIComponent(number)}`);
    return ((await answer.json()) as { messages: CaughtText[] }).messages;
  }

  /** Sets the time that cases live in. */
  async setClock(now: string): Promise<void> {
    const answer = await this.call('simulator', 'PUT', '/internal/clock', { now });
    if (!answer.ok) throw new Error(`the clock could not be set: ${answer.status}`);
  }

  /** Asks the service as another one would. */
  async call(caller: string, method: string, path: string, body?: object): Promise<Response> {
    const token = await new ServiceTokens(caller, this.platform.credentials.serviceSecret).sign('notifications');
    return fetch(`${this.platform.urlOf('notifications')}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  /** Posts a mail to the inbox of mails that came back. */
  report(mail: string, token = bounceToken): Promise<Response> {
    return fetch(`${this.platform.urlOf('notifications')}/v1/bounces`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'message/rfc822' },
      body: mail.replaceAll('\n', '\r\n'),
    });
  }

  /** What waits for a time to come, of a kind. */
  timers(kind: string): Promise<number> {
    return this.connection.collection('timers').countDocuments({ kind });
  }

  /** The steps of a case that wait for a digest. */
  async digestsOf(caseId: string): Promise<string[]> {
    const items = await this.digestItems.find({ 'item.caseId': caseId }).toArray();
    return [...new Set(items.map(({ item }) => item.template))];
  }

  /** How many items wait for the digest of an entity's desk, on some day or on that one. */
  waitingFor(entity: string, day?: string): Promise<number> {
    return this.digestItems.countDocuments({ 'desk.entity': entity, ...(day && { day }) });
  }

  private get digestItems() {
    return this.connection.collection<WaitingItem>('digest_items');
  }

  get deliveries() {
    return this.connection.collection<Delivery>('deliveries');
  }

  /** Everything that the service's database holds, as text. */
  async stored(): Promise<string> {
    const collections = (await this.connection.db?.collections()) ?? [];
    const documents = await Promise.all(collections.map((collection) => collection.find().toArray()));
    return JSON.stringify(documents);
  }

  /** Everything that the service has logged so far. */
  logged(): Promise<string> {
    return readFile(this.notifications.plan.logFile, 'utf8');
  }

  /** What an operator's Prometheus reads. */
  async metrics(): Promise<string> {
    return (await fetch(`${this.platform.urlOf('notifications')}/metrics`)).text();
  }

  get mailbox() {
    return this.process('mailbox');
  }

  private get notifications() {
    return this.process('notifications');
  }

  private process(name: string) {
    const found = this.platform.processes().find(({ plan }) => plan.name === name);
    if (!found) throw new Error(`the platform runs no ${name}`);
    return found;
  }
}
