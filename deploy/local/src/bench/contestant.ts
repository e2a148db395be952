import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { createTopics } from '../provision/create-topics.ts';
import { inboundTopicOf, partitionsOf, topics } from '@jisr/contracts';
import type { Platform } from '../platform.ts';
import { kafkaOf } from '../publish/connection.ts';
import { serviceProcess } from '../servers/services.ts';
import { ManagedProcess } from '../supervise/managed-process.ts';

/** Somebody who takes complaints in from one topic, stores them and says so on another; measured from outside. */
export interface Contestant {
  readonly name: string;
  readonly input: string;
  readonly output: string;
  /** The type of the event that says that a complaint was taken in. */
  readonly says: string;
  readonly process: ManagedProcess;
}

/** What a baseline is told on its way. */
export interface BaselineTask {
  readonly brokers: readonly string[];
  readonly username: string;
  readonly password: string;
  readonly mongoUrl: string;
  readonly input: string;
  readonly output: string;
}

/** Every contestant reads and writes as many as intake does. */
export const partitions = partitionsOf(inboundTopicOf('al-omrane'));

/** The intake service itself, every guarantee on. */
export function intake(platform: Platform): Contestant {
  const { ports, folder } = platform.options;
  return {
    name: 'intake',
    input: inboundTopicOf('al-omrane'),
    output: topics.lifecycle.name,
    says: 'ma.jisr.intake.complaint-registered.v1',
    process: serviceProcess({
      name: 'intake',
      ports,
      credentials: platform.credentials,
      institutionsDir: platform.institutionsDir,
      institutionKeysDir: platform.institutionKeysDir,
      logFile: join(folder, 'logs', 'intake.log'),
      mongoUrl: platform.mongoUrl('jisr-intake'),
    }),
  };
}

/** A baseline of this folder, in a process, on topics and in a database of its own. */
export async function baseline(name: 'naive' | 'ceiling', platform: Platform): Promise<Contestant> {
  const [input, output] = [`bench.${name}.in`, `bench.${name}.out`];
  const login = platform.connectionOf('admin');
  const admin = kafkaOf(login, 'jisr-bench').admin();
  await admin.connect();
  await createTopics(
    admin,
    [input, output].map((topic) => ({ topic, numPartitions: partitions, replicationFactor: 1 })),
  );
  await admin.disconnect();
  const task: BaselineTask = { ...login, mongoUrl: platform.mongoUrl(`bench-${name}`), input, output };
  const main = fileURLToPath(new URL(`./${name}.main.js`, import.meta.url));
  return {
    name,
    input,
    output,
    says: 'ma.jisr.intake.complaint-submitted.v1',
    process: new ManagedProcess({
      name,
      command: process.execPath,
      args: ['--disable-warning=TimeoutNegativeWarning', main],
      cwd: platform.options.folder,
      env: { ...process.env, BENCH_TASK: JSON.stringify(task) },
      logFile: join(platform.options.folder, 'logs', `${name}.log`),
      ready: () => Promise.resolve(true),
    }),
  };
}

/** What the process of a baseline was told; ends it when it is told to stop. */
export function taskOf(): BaselineTask {
  void once(process, 'SIGTERM').then(() => process.exit(0));
  return JSON.parse(process.env['BENCH_TASK'] ?? '') as BaselineTask;
}
