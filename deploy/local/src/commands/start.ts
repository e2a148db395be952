import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Command, InvalidArgumentError } from 'commander';
import { dataFolder, institutionsFolder, repository, writable } from '../folders.ts';
import { Platform } from '../platform.ts';
import { fixedPorts } from '../ports.ts';
import { clamdBinary } from '../provision/clamd.ts';
import { givenServers } from '../servers/given-servers.ts';
import { readRunFile, removeRunFile, writeRunFile, type RunFile } from '../supervise/run-file.ts';
import { Trouble } from '../trouble.ts';
import { publishSample } from './sample.ts';
import { playSimulation } from './simulation.ts';
import { StageWatch } from './stages.ts';

interface Options {
  readonly detach?: boolean;
  readonly fresh?: boolean;
  readonly cases: number;
  readonly simulate: number;
}

const say = (line: string) => process.stderr.write(`jisr: ${line}\n`);

const count = (text: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new InvalidArgumentError('give a whole number');
};

/** `start`: the whole platform on this machine, with the sample in it; stays until it is stopped. */
export function startCommand(): Command {
  return new Command('start')
    .description('start the broker, the database and all services, and publish the sample')
    .option('--detach', 'return when everything is ready and leave it running; npm stop ends it')
    .option('--fresh', 'wipe the local data first')
    .option(
      '--cases <n>',
      'how many cases to publish; above 500 the sample is repeated under new references',
      count,
      500,
    )
    .option('--simulate <n>', 'how many cases to play through a simulated year; 0 plays none', count, 20)
    .addHelpText(
      'after',
      '\nJISR_DATA_DIR moves the data folder, JISR_PORT_OFFSET all ports, JISR_INSTITUTIONS_DIR the institutions.',
    )
    .action(async (options: Options) => (options.detach ? startDetached(options) : startHere(options)));
}

async function startHere({ fresh, cases, simulate: played }: Options): Promise<void> {
  const folder = dataFolder();
  assertNotRunning(folder);
  if (fresh)
    for (const name of ['kafka', 'mongo', 'credentials.json', 'sample-published', 'simulated'])
      rmSync(join(folder, name), { recursive: true, force: true });
  writable(folder);
  const [ports, given] = [fixedPorts(), givenServers(process.env)];
  let phase: RunFile['phase'] = 'starting';
  const note = () => writeRunFile(folder, runFileOf(platform, phase));
  let platform: Platform | undefined;
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= end(platform, folder));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void stop().then(() => process.exit(0)));
  const takeIn = async () => {
    if (!platform || phase !== 'ready') return;
    phase = 'taking-in';
    note();
    await platform.takeIn().catch((error: unknown) => say(error instanceof Error ? error.message : String(error)));
    phase = 'ready';
    note();
  };
  note();
  try {
    say('starting the broker and the database');
    const clamd = clamdBinary();
    if (clamd === undefined) say('no clamd is installed: documents are opened unscanned');
    platform = await Platform.servers({
      folder,
      ports,
      given,
      clamd,
      say,
      institutionsDir: institutionsFolder(),
      onChange: () => {
        if (!stopping) note();
      },
    });
    say('starting the services');
    await platform.startServices();
    const watch = new StageWatch(platform);
    await watch.open();
    const published = publishSample(platform, { folder, cases, say }).then(() => true);
    await settle(watch, published);
    await watch.close();
    await playSimulation(platform, { folder, cases: played, say });
    phase = 'ready';
    note();
    process.on('SIGHUP', () => void takeIn());
    for (const [name, address] of Object.entries(addressesOf(platform))) say(`${name.padEnd(18)} ${address}`);
    say(`ready: open ${platform.portalUrl}; Ctrl-C stops everything`);
  } catch (error) {
    if (stopping) return stopping;
    await stop();
    throw error;
  }
}

async function end(platform: Platform | undefined, folder: string): Promise<void> {
  say('stopping');
  await platform?.stop();
  removeRunFile(folder);
}

/** Tells every second how far the cases are, until all is published, nobody is behind and the counts stand still. */
async function settle(watch: StageWatch, published: Promise<boolean>): Promise<void> {
  for (let before = ''; ;) {
    const all = await Promise.race([published, pause(1_000, false)]);
    if (all) await pause(1_000);
    const lag = Object.values(await watch.lags()).reduce((sum, own) => sum + own, 0);
    const now = toLine(watch.counts);
    say(`${now} · lag ${lag}`);
    if (all && lag === 0 && now === before) return;
    before = now;
  }
}

async function startDetached(options: Options): Promise<void> {
  const folder = writable(dataFolder());
  assertNotRunning(folder);
  const log = join(folder, 'supervisor.log');
  const out = openSync(log, 'w');
  const args = [
    join(repository, 'deploy/local/dist/cli.js'),
    'start',
    ...(options.fresh ? ['--fresh'] : []),
    '--cases',
    String(options.cases),
    '--simulate',
    String(options.simulate),
  ];
  const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', out, out] });
  closeSync(out);
  child.unref();
  while (readRunFile(folder)?.phase !== 'ready') {
    if (child.exitCode !== null) throw new Trouble(`it did not start: look at ${log}`);
    await pause(300);
  }
  say(`running in the background; its log is ${log}`);
  for (const [name, address] of Object.entries(readRunFile(folder)?.addresses ?? {}))
    say(`${name.padEnd(18)} ${address}`);
}

function assertNotRunning(folder: string): void {
  const running = existsSync(folder) ? readRunFile(folder) : undefined;
  if (running) throw new Trouble(`it runs already (process ${running.pid}): npm stop ends it`);
}

const toLine = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([stage, reached]) => `${stage} ${reached}`)
    .join(' · ');

const addressesOf = (platform: Platform): Record<string, string> => ({
  kafka: platform.credentials.brokers.join(','),
  mongodb: platform.mongoUrl(''),
  mailbox: `${platform.mailboxUrl}/messages`,
  ...Object.fromEntries([...platform.services.keys()].map((name) => [name, `${platform.urlOf(name)}/health/ready`])),
  credentials: join(platform.options.folder, 'credentials.json'),
  'for people': platform.portalUrl,
});

function runFileOf(platform: Platform | undefined, phase: RunFile['phase']): RunFile {
  const processes = platform?.processes() ?? [];
  return {
    pid: process.pid,
    phase,
    addresses: platform ? addressesOf(platform) : {},
    processes: processes.map(({ plan, pid, state, restarts }) => ({
      name: plan.name,
      pid: pid ?? null,
      state,
      restarts,
    })),
  };
}
