import { cpus, totalmem } from 'node:os';
import { complaintIdOf, type CloudEvent } from '@jisr/contracts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expandSample } from '../import-la311/index.ts';
import { Platform } from '../platform.ts';
import { freePorts } from '../ports.ts';
import { baseline, intake } from './contestant.ts';
import { measure, type Load, type Measurement } from './measure.ts';
import { megabytesOf } from './usage.ts';

export interface Report {
  readonly machine: string;
  readonly node: string;
  readonly idleMegabytes: number;
  readonly measurements: readonly Measurement[];
  /** The rate of intake over that of each baseline, in this run. */
  readonly ratios: { readonly toNaive: number; readonly toCeiling: number };
}

const submitted = 'ma.jisr.intake.complaint-submitted.v1';
const pacePerSecond = 50;
const pacedSeconds = 20;
/** The naive way is slow; a share of the records shows its rate as well. */
const naiveShare = 10;

/**
 * Measures the intake leg (inbound topic → stored → lifecycle topic) against two baselines, one after the other, on one
 * broker and one database that were started for it and have nothing else to do.
 */
export async function benchIntake(records: number, say: (line: string) => void): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'jisr-bench-'));
  say('starting a broker and a database');
  const platform = await Platform.servers({ folder, ports: await freePorts() });
  try {
    const events = await complaints(records + pacePerSecond * pacedSeconds);
    const loadOf = (count: number, keyOf: Load['keyOf']): Load => ({
      backlog: events.slice(0, count),
      paced: events.slice(-pacePerSecond * pacedSeconds),
      pacePerSecond,
      keyOf,
    });
    const asSent = (subject: string) => subject;
    say(`ceiling: ${records} complaints`);
    const ceiling = await measure(await baseline('ceiling', platform), platform, loadOf(records, asSent));
    say(`intake: ${records} complaints`);
    const service = intake(platform);
    await service.process.start(120_000);
    const idleMegabytes = await megabytesOf(service.process.pid ?? 0);
    await service.process.stop();
    const ours = await measure(
      service,
      platform,
      loadOf(records, (subject) => complaintIdOf('al-omrane', subject)),
    );
    say(`naive: ${records / naiveShare} complaints`);
    const naive = await measure(await baseline('naive', platform), platform, loadOf(records / naiveShare, asSent));
    return {
      machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
      node: process.version,
      idleMegabytes,
      measurements: [naive, ours, ceiling],
      ratios: { toNaive: ours.rate / naive.rate, toCeiling: ours.rate / ceiling.rate },
    };
  } finally {
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function complaints(count: number): Promise<CloudEvent[]> {
  const found: CloudEvent[] = [];
  for await (const request of expandSample(count)) if (request.type === submitted) found.push(request);
  return found;
}
