import { groupOf, services, topics } from '@jisr/contracts';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import type { Platform } from '../platform.ts';

/** Stages of a case, each by the event that says it was reached. */
const stages: Readonly<Record<string, string>> = {
  'ma.jisr.intake.complaint-registered.v1': 'registered',
  'ma.jisr.routing.case-routed.v1': 'routed',
  'ma.jisr.housing-projects.treatment-opened.v1': 'treated',
  'ma.jisr.housing-projects.reply-issued.v1': 'replied',
  'ma.jisr.intake.complaint-withdrawn.v1': 'withdrawn',
  'ma.jisr.routing.case-returned.v1': 'returned',
  'ma.jisr.mediation.instruction-opened.v1': 'instructed',
  'ma.jisr.housing-projects.case-closed.v1': 'closed',
  'ma.jisr.mediation.case-closed.v1': 'closed',
};

/** Counts the cases at every stage from the lifecycle topic, and how far each service is behind it. */
export class StageWatch {
  readonly counts: Record<string, number> = Object.fromEntries(Object.values(stages).map((stage) => [stage, 0]));
  private readonly kafka: Kafka;
  private readonly consumer;
  private readonly admin: Admin;
  private readonly next = new Map<number, number>();

  constructor(platform: Platform) {
    const { brokers, username, password } = platform.connectionOf('admin');
    this.kafka = new Kafka({
      clientId: 'jisr-stages',
      brokers: [...brokers],
      sasl: { mechanism: 'scram-sha-512', username, password },
      logLevel: logLevel.NOTHING,
    });
    this.consumer = this.kafka.consumer({ groupId: `jisr-local.stages.${Date.now()}` });
    this.admin = this.kafka.admin();
  }

  async open(): Promise<void> {
    await Promise.all([this.consumer.connect(), this.admin.connect()]);
    await this.consumer.subscribe({ topics: [topics.lifecycle.name], fromBeginning: true });
    await this.consumer.run({
      autoCommit: false,
      eachMessage: ({ partition, message }) => {
        const stage = stages[message.headers?.['ce_type']?.toString() ?? ''];
        if (stage !== undefined) this.counts[stage] = (this.counts[stage] ?? 0) + 1;
        this.next.set(partition, Number(message.offset) + 1);
        return Promise.resolve();
      },
    });
  }

  /** Records of the lifecycle topic that each service has not handled yet, and that these counts do not hold yet. */
  async lags(): Promise<Record<string, number>> {
    const ends = await this.admin.fetchTopicOffsets(topics.lifecycle.name);
    const lagOf = async (service: string) => {
      const [read] = await this.admin.fetchOffsets({ groupId: groupOf(service), topics: [topics.lifecycle.name] });
      const positions = new Map(
        read?.partitions.map(({ partition, offset }) => [partition, Math.max(0, Number(offset))]),
      );
      return behind(ends, positions);
    };
    const lags = await Promise.all(services.map(async (name) => [name, await lagOf(name)] as const));
    return { ...Object.fromEntries(lags), counts: behind(ends, this.next) };
  }

  async close(): Promise<void> {
    await Promise.all([this.consumer.disconnect(), this.admin.disconnect()]);
  }
}

const behind = (ends: readonly { partition: number; high: string }[], positions: ReadonlyMap<number, number>) =>
  ends.reduce((sum, { partition, high }) => sum + Number(high) - (positions.get(partition) ?? 0), 0);
