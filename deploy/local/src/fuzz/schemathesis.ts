import { readFile, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { execa } from 'execa';
import { repository } from '../folders.ts';
import { pythonPackage } from '../provision/python-package.ts';
import { Trouble } from '../trouble.ts';

const version = '4.32.5';
/** How it logs in (`jisr_hooks.py`), and what it holds answers to (`schemathesis.toml`). */
const settings = join(repository, 'deploy/local/fuzz');

/** One run: which document, against what, how far. */
export interface Round {
  /** URL or file of the OpenAPI document. */
  readonly document: string;
  readonly baseUrl: string;
  readonly tokens: string;
  readonly seed: number;
  readonly examplesPerOperation: number;
  /** Whether it tries the systematic cases as well, which are the same in every round. */
  readonly whole: boolean;
  readonly report: string;
  /** Ends it early. */
  readonly interrupted: AbortSignal;
}

/** What a run came to; `output` is what Schemathesis printed, with a way to reproduce each failure. */
export interface Outcome {
  readonly cases: number;
  readonly operations: number;
  readonly passed: boolean;
  readonly output: string;
}

/** A folder with Schemathesis, about 70 MB. */
export const schemathesisFolder = (say: (line: string) => void): Promise<string> =>
  pythonPackage(`schemathesis==${version}`, say);

/** Runs all checks over a document. Throws when Schemathesis itself could not work, and `Trouble` when it is interrupted. */
export async function runRound(folder: string, round: Round): Promise<Outcome> {
  const { all, exitCode, isCanceled } = await execa('python3', argumentsOf(round), {
    all: true,
    reject: false,
    // it keeps what failed beside where it runs
    cwd: dirname(round.report),
    cancelSignal: round.interrupted,
    env: {
      PYTHONPATH: [folder, settings].join(delimiter),
      PYTHONDONTWRITEBYTECODE: '1',
      SCHEMATHESIS_HOOKS: 'jisr_hooks',
      JISR_FUZZ_TOKENS: round.tokens,
    },
  });
  if (isCanceled) throw new Trouble('interrupted');
  const report = await reportIn(round.report);
  if (!report) throw new Error(`Schemathesis left no report:\n${all}`);
  const { test_cases: cases, operations } = report;
  const passed = exitCode === 0 && report.complete && report.failures.length === 0 && operations.errored === 0;
  return { cases: cases.generated, operations: operations.tested, passed, output: all };
}

const argumentsOf = ({ document, baseUrl, seed, examplesPerOperation, whole, report }: Round): string[] => [
  ...['-m', 'schemathesis.cli', '--config-file', join(settings, 'schemathesis.toml'), 'run', document],
  ...['--url', baseUrl, '--seed', String(seed), '--max-examples', String(examplesPerOperation)],
  ...['--phases', whole ? 'examples,coverage,fuzzing,stateful' : 'fuzzing,stateful', '--workers', '1'],
  ...['--report', 'json', '--report-json-path', report, '--generation-database', 'none', '--no-color'],
];

interface Report {
  readonly complete: boolean;
  readonly operations: { readonly tested: number; readonly errored: number };
  readonly test_cases: { readonly generated: number };
  readonly failures: readonly unknown[];
}

async function reportIn(path: string): Promise<Report | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  await rm(path, { force: true });
  return text === undefined ? undefined : (JSON.parse(text) as Report);
}
