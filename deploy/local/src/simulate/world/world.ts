import {
  decode,
  groupPrefixOf,
  loadInstitutions,
  rejectedTopicOf,
  services,
  topics,
  type CloudEvent,
  type Institution,
} from '@jisr/contracts';
import type { Admin, Kafka } from 'kafkajs';
import { kafkaOf } from '../../publish/connection.ts';
import { rejectionOf, type Rejection } from '../../publish/index.ts';
import { CaseClocks } from './case-clocks.ts';
import { FollowedLog } from './followed-log.ts';
import { inboundTopics, type Letterbox } from './letterbox.ts';
import type { PlatformAccess } from './platform-access.ts';
import { Stillness, type Still } from './stillness.ts';

/** The services that state something of a case. The others only follow, and may do so at their leisure. */
export const deciders = ['routing', 'housing-projects', 'intake', 'mediation'] as const;

/** Everything of a platform that a run touches: its entrances, its clock, and what it states. */
export class World {
  private constructor(
    readonly clocks: CaseClocks,
    readonly letterbox: Letterbox,
    private readonly stillness: Stillness,
    private readonly lifecycle: FollowedLog<CloudEvent>,
    private readonly rejected: ReadonlyMap<string, FollowedLog<Rejection>>,
    private readonly admin: Admin,
    private readonly analyst: Kafka,
  ) {}

  static async open(access: PlatformAccess, institutionsDir: string): Promise<World> {
    const institutions = await loadInstitutions(institutionsDir);
    const clocks = new CaseClocks(access);
    await clocks.standing('intake');
    const kafka = kafkaOf(access.connectionOf('admin'), 'jisr-simulate');
    const admin = kafka.admin();
    await admin.connect();
    const rejectedTopics = [...institutions.keys()].map(rejectedTopicOf);
    const group = `jisr-local.simulate.${Date.now()}`;
    return new World(
      clocks,
      await inboundTopics(access, institutions),
      new Stillness(clocks, admin, [topics.lifecycle.name, ...rejectedTopics]),
      await FollowedLog.open(kafka, topics.lifecycle.name, group, eventOf),
      await rejectionsOf(institutions, access),
      admin,
      kafkaOf(access.connectionOf('analyst'), 'jisr-simulate'),
    );
  }

  /** Waits until these services have nothing to do, and everything that they stated has been read here. */
  async still(names: readonly string[] = deciders): Promise<Still> {
    const still = await this.stillness.of(names);
    const { ends } = still;
    await this.lifecycle.reach(ends.get(topics.lifecycle.name) ?? new Map());
    for (const [topic, log] of this.rejected) await log.reach(ends.get(topic) ?? new Map());
    return still;
  }

  /** As `still`, for the services too that only follow. */
  allStill = (): Promise<Still> => this.still(services);

  stated = (): readonly CloudEvent[] => this.lifecycle.take();

  refusals = (): readonly Rejection[] => [...this.rejected.values()].flatMap((log) => log.take());

  /** The cases of which reporting has stated the facts, as an analyst reads them. Ask when all is still. */
  async reported(): Promise<ReadonlySet<string>> {
    const { name } = topics.caseFacts;
    const offsets = await this.admin.fetchTopicOffsets(name);
    const group = `${groupPrefixOf('analyst')}simulate`;
    const facts = await FollowedLog.open(this.analyst, name, group, ({ key }) => key?.toString(), 'beginning');
    await facts.reach(new Map(offsets.map(({ partition, high }) => [partition, BigInt(high)])));
    await facts.close();
    return new Set(facts.take());
  }

  async close(): Promise<void> {
    await Promise.allSettled([
      this.letterbox.close(),
      this.lifecycle.close(),
      ...[...this.rejected.values()].map((log) => log.close()),
      this.admin.disconnect(),
    ]);
  }
}

async function rejectionsOf(institutions: ReadonlyMap<string, Institution>, access: PlatformAccess) {
  const logs = new Map<string, FollowedLog<Rejection>>();
  for (const id of institutions.keys()) {
    const kafka = kafkaOf(access.connectionOf(id), 'jisr-simulate');
    const group = `${groupPrefixOf(id)}simulate`;
    logs.set(rejectedTopicOf(id), await FollowedLog.open(kafka, rejectedTopicOf(id), group, rejectionOf));
  }
  return logs;
}

function eventOf({ key, value, headers = {} }: Parameters<Parameters<typeof FollowedLog.open>[3]>[0]) {
  const texts = Object.fromEntries(
    Object.entries(headers).map(([name, text]) => [name, Buffer.from(String(text))] as const),
  );
  const decoded = decode({ key, value, headers: texts });
  return 'event' in decoded ? decoded.event : undefined;
}
