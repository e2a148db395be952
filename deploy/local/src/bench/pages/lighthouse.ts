import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { repository } from '../../folders.ts';
import { Trouble } from '../../trouble.ts';

const categories = ['performance', 'accessibility', 'best-practices'] as const;
const figures = {
  firstPaintMs: 'first-contentful-paint',
  largestPaintMs: 'largest-contentful-paint',
  blockedMs: 'total-blocking-time',
  shift: 'cumulative-layout-shift',
  bytes: 'total-byte-weight',
} as const;

/** What Lighthouse found of one page: scores out of 100, and what the first of them is made of. */
export interface Audit extends Readonly<Record<keyof typeof figures, number>> {
  readonly scores: Readonly<Record<(typeof categories)[number], number>>;
}

interface Result {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

/**
 * Measures an address in a new Chromium, throttled as Lighthouse does by default: a mid-range phone on a slow 4G line.
 * Of several runs the median by performance; a run that came to nothing does not count. Throws when none counts.
 */
export async function audit(address: string, runs: number): Promise<Audit> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await runOnce(address));
  const good = results.filter(({ runtimeError }) => !runtimeError).map(auditOf);
  const sorted = good.toSorted((one, other) => one.scores.performance - other.scores.performance);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median) return median;
  throw new Trouble(`Lighthouse can't measure ${address}: ${results[0]?.runtimeError?.message}`);
}

async function runOnce(address: string): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'jisr-lighthouse-'));
  const report = join(folder, 'report.json');
  const flags = [
    ...['--quiet', '--output=json', `--output-path=${report}`, '--chrome-flags=--headless --no-sandbox'],
    `--only-categories=${categories.join()}`,
  ];
  try {
    const { stderr } = await execa(join(repository, 'node_modules/.bin/lighthouse'), [address, ...flags], {
      env: { CHROME_PATH: process.env['CHROME_PATH'] ?? '/usr/bin/chromium' },
      reject: false,
    });
    if (existsSync(report)) return JSON.parse(readFileSync(report, 'utf8')) as Result;
    throw new Trouble(`Lighthouse did not run: ${stderr.trim()} (CHROME_PATH names the Chromium to use)`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function auditOf({ categories: found, audits }: Result): Audit {
  const scores = categories.map((name) => [name, Math.round((found[name]?.score ?? 0) * 100)]);
  const numbers = Object.entries(figures).map(([name, id]) => [name, audits[id]?.numericValue ?? Number.NaN]);
  return { scores: Object.fromEntries(scores), ...Object.fromEntries(numbers) } as unknown as Audit;
}
