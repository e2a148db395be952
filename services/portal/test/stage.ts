import { randomUUID } from 'node:crypto';
import { encodeUnchecked, partitionOf, topicNameOf, partitionsOf, type DataOf, type EventType } from '@jisr/contracts';
import { kafkaJsLog, type LogWriter, type OutgoingRecord } from '@jisr/messaging';
import { startPlatform, type Platform } from '@jisr/testing';
import { Browser } from './browser.ts';

type Said<T extends EventType> = Omit<DataOf<T>, 'causedBy' | 'occurredAt' | 'actor'>;

/** What contexts state of one case, in order. */
export class ToldCase {
  readonly records: OutgoingRecord[] = [];
  private readonly sequences = new Map<string, number>();

  constructor(readonly id: string = randomUUID()) {}

  told<T extends EventType>(type: T, on: string, said: Said<T>, causedBy: string = randomUUID()): this {
    const context = type.split('.')[2] ?? '';
    const sequence = (this.sequences.get(context) ?? 0) + 1;
    this.sequences.set(context, sequence);
    const time = `${on}T10:00:00.000Z`;
    const data = { ...said, causedBy, occurredAt: time, actor: { role: 'system' } };
    const event = { id: randomUUID(), source: `/jisr/${context}`, type, subject: this.id, time, sequence, data };
    const topic = topicNameOf(type);
    this.records.push({ ...encodeUnchecked(event), topic, partition: partitionOf(this.id, partitionsOf(topic)) });
    return this;
  }
}

/** The portal with a broker, a database and the local issuer; the other contexts are told by the spec. */
export class Stage {
  private constructor(
    readonly platform: Platform,
    readonly portal: string,
    private readonly writer: LogWriter,
  ) {}

  static async open(): Promise<Stage> {
    const platform = await startPlatform(['portal']);
    const writer = kafkaJsLog({ clientId: 'portal-spec', ...platform.connectionOf('admin') }).writer();
    await writer.connect();
    return new Stage(platform, `http://localhost:${new URL(platform.urlOf('portal')).port}`, writer);
  }

  tell(...cases: readonly ToldCase[]): Promise<void> {
    return this.writer.send(cases.flatMap(({ records }) => records.splice(0)));
  }

  /** Somebody who has signed in. */
  async desk(account: string): Promise<Browser> {
    const browser = new Browser(this.portal);
    await browser.signIn(account);
    return browser;
  }

  async close(): Promise<void> {
    await this.writer.disconnect();
    await this.platform.stop();
  }
}
