import { civilDayOf, type LocalDate } from '@jisr/calendar';
import { join } from 'node:path';
import { SingleBar, Presets } from 'cli-progress';
import { Command, InvalidArgumentError } from 'commander';
import { DateTime } from 'luxon';
import { repository } from '../folders.ts';
import { Trouble } from '../trouble.ts';
import { plusMonths } from './calendar.ts';
import { isComplete, isSound } from './report.ts';
import { toText } from './report-text.ts';
import { deck } from './scenarios/deck.ts';
import { prefixOf, simulate, type Plan } from './simulate.ts';
import { accessHere } from './world/platform-access.ts';
import { World } from './world/world.ts';

interface Options {
  readonly cases: number;
  readonly seed: number;
  readonly from: string;
  readonly months: number;
  readonly speed: number | 'max';
  readonly json?: boolean;
}

const wholeNumber = (least: number) => (text: string) => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new InvalidArgumentError(`give a whole number from ${least} on`);
};

const speed = (text: string): number | 'max' => {
  if (text === 'max') return text;
  const value = Number(text);
  if (value > 0) return value;
  throw new InvalidArgumentError('give max, or how many simulated days a second');
};

const day = (text: string): string => {
  if (DateTime.fromFormat(text, 'yyyy-MM-dd').isValid) return text;
  throw new InvalidArgumentError('give a day such as 2025-01-06');
};

/**
 * `simulate`: plays citizens, correspondents and delegates on the running platform and reports. Exits 1 when anything went as it
 * should not, or when a run that holds the whole deck left something of it out.
 */
export function simulateCommand(): Command {
  return new Command('simulate')
    .description('play citizens, correspondents and delegates over simulated months, on the running platform')
    .option(
      '--cases <n>',
      `how many complaints; the first ${deck.length} deal each scenario once`,
      wholeNumber(1),
      deck.length,
    )
    .option('--seed <n>', 'the same seed plays the same run', wholeNumber(0), 7)
    .option('--from <day>', 'the first day on which complaints come in', day, '2025-01-06')
    .option('--months <n>', 'over how many months they come in', wholeNumber(1), 6)
    .option('--speed <max|n>', 'as fast as the platform settles, or at most n simulated days a second', speed, 'max')
    .option('--json', 'the report as JSON on stdout')
    .action(run);
}

async function run({ cases, seed, from, months, speed: fast, json }: Options): Promise<void> {
  assertOver(from, months);
  const world = await World.open(accessHere(), join(repository, 'deploy/institutions'));
  const bar = new SingleBar(
    { format: '{bar} {value}/{total} cases · {day} · {events} events' },
    Presets.shades_classic,
  );
  const release = () => void world.clocks.release().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, release);
  try {
    bar.start(cases, 0, { day: from, events: 0 });
    const report = await simulate(world, {
      ...{ cases, seed, from, months, prefix: prefixOf(seed) },
      ...(fast !== 'max' && { daysPerSecond: fast }),
      onDay: (today, { factsOf, events }) => bar.update(factsOf.size, { day: today, events }),
    } satisfies Plan);
    bar.stop();
    process.stdout.write(`${json ? JSON.stringify(report) : toText(report)}\n`);
    if (!isSound(report) || (cases >= deck.length && !isComplete(report))) process.exitCode = 1;
  } finally {
    bar.stop();
    await world.close();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, release);
  }
}

/** The slowest case takes so long: what is due after today would never come. */
const longestLifeMonths = 14;

function assertOver(from: LocalDate, months: number): void {
  const end = plusMonths(from, months + longestLifeMonths);
  if (end > civilDayOf(new Date().toISOString()))
    throw new Trouble(`the last cases would go on until ${end}: begin earlier (--from) or in fewer months (--months)`);
}
