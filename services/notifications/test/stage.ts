import { readFile } from 'node:fs/promises';
import { kafkaConfig } from '@jisr/messaging';
import { startPlatform, type Platform } from '@jisr/testing';
import { Kafka, type Producer } from 'kafkajs';
import mongoose, { type Connection } from 'mongoose';
import type { Delivery } from '../src/application/deliveries.ts';
import { CaseStory } from './case-story.ts';
import { StandInIntake } from './stand-in-intake.ts';
import { StatedDeliveries } from './stated-deliveries.ts';

interface CaughtMail {
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
}

/** The real notifications service between a real broker, database and mail catcher; only intake is a stand-in. */
export class Stage {
  private constructor(
    readonly platform: Platform,
    readonly intake: StandInIntake,
    readonly stated: StatedDeliveries,
    private readonly producer: Producer,
    private readonly connection: Connection,
  ) {}

  static async open(): Promise<Stage> {
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
  }

  /** A new case, whose complainant intake knows. */
  newCase(): CaseStory {
    const story = new CaseStory(this.producer);
    this.intake.knows(story.id, story.email, story.trackingCode);
    return story;
  }

  async mailsTo(address: string): Promise<readonly CaughtMail[]> {
    const answer = await fetch(`${this.platform.mailboxUrl}/messages?to=${encodeURIComponent(address)}`);
    return ((await answer.json()) as { messages: CaughtMail[] }).messages;
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
