import { languages } from '@jisr/contracts';
import { Command, InvalidArgumentError } from 'commander';
import { benchIntake } from './bench-intake.ts';
import { benchPages } from './pages/bench-pages.ts';
import * as pagesReport from './pages/report.ts';
import { toTable } from './report.ts';

const say = (line: string) => process.stderr.write(`jisr: ${line}\n`);

const thousands = (text: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1_000 && value % 10 === 0) return value;
  throw new InvalidArgumentError('give a multiple of ten, at least 1000');
};

const count = (text: string): number => {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('give a whole number above 0');
};

const known = (text: string): readonly string[] => {
  const named = text.split(',');
  if (named.every((name) => languages.some((language) => language === name))) return named;
  throw new InvalidArgumentError(`give some of ${languages.join()}, separated by commas`);
};

const address = (text: string): string => {
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text;
  throw new InvalidArgumentError('give an address, http://localhost:4108');
};

/** `bench`: measures something on servers that were started for it; each measurement is a command of its own. */
export const benchCommand = (): Command =>
  new Command('bench').description('measure a leg, or pages').addCommand(intake()).addCommand(pages());

/** `bench intake`: measures the intake leg against two baselines in the same run; a table, or JSON. */
const intake = () =>
  new Command('intake')
    .description('measure the intake leg against baselines, on a broker and a database of its own')
    .option('--records <n>', 'how many complaints', thousands, 20_000)
    .option('--json', 'the report as JSON on stdout')
    .action(async ({ records, json }: { records: number; json?: boolean }) => {
      const report = await benchIntake(records, say);
      process.stdout.write(`${json ? JSON.stringify(report, null, 2) : toTable(report)}\n`);
    });

interface PagesOptions {
  readonly url?: string;
  readonly languages: readonly string[];
  readonly runs: number;
  readonly json?: boolean;
}

/** `bench pages`: scores of the citizens' pages; ends with 1 when one is below what it has to reach. */
const pages = () =>
  new Command('pages')
    .description('measure the citizens’ pages with Lighthouse, as on a mid-range phone with a slow line')
    .option('--url <address>', 'a portal that runs; without, one is started', address)
    .option('--languages <list>', 'in which languages', known, ['ar', 'fr'])
    .option('--runs <n>', 'how often each page; the median counts', count, 3)
    .option('--json', 'the scores as JSON on stdout')
    .addHelpText(
      'after',
      `\nEnds with 1 when a score is below ${pagesReport.leastScore}. CHROME_PATH names the Chromium to use.`,
    )
    .action(async ({ url, languages: asked, runs, json }: PagesOptions) => {
      const measured = await benchPages({ url, languages: asked, runs }, say);
      process.stdout.write(`${json ? JSON.stringify(measured, null, 2) : pagesReport.toTable(measured)}\n`);
      if (!pagesReport.isEnough(measured)) process.exitCode = 1;
    });
