import { setTimeout as pause } from 'node:timers/promises';
import { encodeUnchecked, partitionOf, type CloudEvent } from '@jisr/contracts';
import { build } from 'hdr-histogram-js';
import type { Producer } from 'kafkajs';
import type { Platform } from '../platform.ts';
import { kafkaOf } from '../publish/connection.ts';
import { Arrivals } from './arrivals.ts';
import { partitions, type Contestant } from './contestant.ts';
import { Usage } from './usage.ts';

/** What one contestant did. Rates are complaints a second; latency is from being sent to being seen on the output. */
export interface Measurement {
  readonly name: string;
  readonly records: number;
  readonly rate: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Processor time that one complaint of the backlog took. */
  readonly cpuMsPerRecord: number;
  /** The most memory it held while it worked the backlog off. */
  readonly peakMegabytes: number;
}

export interface Load {
  /** Lie in the input topic before the contestant starts. */
  readonly backlog: readonly CloudEvent[];
  /** Come one by one afterwards, at a steady pace. */
  readonly paced: readonly CloudEvent[];
  readonly pacePerSecond: number;
  /** The key under which the output speaks of an input's subject. */
  readonly keyOf: (subject: string) => string;
}

const sendAtOnce = 500;
const tickMs = 20;

/**
 * Lets a contestant work off a backlog, then answer a steady trickle. The rate is taken from its first arrival to its
 * last, so that starting up does not count.
 */
export async function measure(contestant: Contestant, platform: Platform, load: Load): Promise<Measurement> {
  const { name, process, input } = contestant;
  const kafka = kafkaOf(platform.connectionOf('admin'), `jisr-bench-${name}`);
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  const send = (events: readonly CloudEvent[]) => write(producer, input, events);
  const { backlog, paced } = load;
  for (let at = 0; at < backlog.length; at += sendAtOnce) await send(backlog.slice(at, at + sendAtOnce));
  const arrivals = await Arrivals.open(kafka, contestant);
  try {
    await process.start(120_000);
    const usage = new Usage(process.pid ?? 0);
    await arrivals.until(1);
    const [before, since] = [arrivals.at.size, performance.now()];
    await usage.start();
    await arrivals.until(backlog.length);
    const seconds = (Math.max(...arrivals.at.values()) - since) / 1_000;
    const worked = backlog.length - before;
    const { cpuSeconds, peakMegabytes } = await usage.stop();
    const latency = await trickle(load, send, arrivals);
    return {
      name,
      records: backlog.length,
      rate: worked / seconds,
      p50Ms: latency.getValueAtPercentile(50),
      p99Ms: latency.getValueAtPercentile(99),
      cpuMsPerRecord: (cpuSeconds * 1_000) / worked,
      peakMegabytes,
    };
  } finally {
    await process.stop();
    await arrivals.close();
    await producer.disconnect();
  }

  async function trickle(
    { pacePerSecond, keyOf }: Load,
    send: (events: readonly CloudEvent[]) => Promise<void>,
    arrivals: Arrivals,
  ) {
    const sentAt = new Map<string, number>();
    const start = performance.now();
    while (sentAt.size < paced.length) {
      const due = Math.ceil(((performance.now() - start) / 1_000) * pacePerSecond);
      const events = paced.slice(sentAt.size, due);
      for (const { subject } of events) sentAt.set(keyOf(subject), performance.now());
      if (events.length > 0) await send(events);
      await pause(tickMs);
    }
    await arrivals.until(backlog.length + paced.length);
    const histogram = build();
    for (const [key, at] of sentAt) histogram.recordValue(Math.max(1, Math.round((arrivals.at.get(key) ?? 0) - at)));
    return histogram;
  }
}

async function write(producer: Producer, topic: string, events: readonly CloudEvent[]): Promise<void> {
  const messages = events.map((event) => {
    const { key, headers, value } = encodeUnchecked(event);
    return { key, headers: { ...headers }, value, partition: partitionOf(key, partitions) };
  });
  await producer.send({ topic, acks: -1, messages });
}
