import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** So many cases of one category, region and month of filing that ended one way. */
export interface ExpectedCell {
  readonly category: string;
  readonly region: string;
  readonly period: string;
  readonly ended: 'replied' | 'withdrawn' | 'returned' | 'open';
  readonly count: number;
}

export interface ExpectedCounts {
  readonly received: number;
  readonly status: Readonly<Record<'Closed' | 'Cancelled' | 'Referred Out' | 'Open', number>>;
  readonly cells: readonly ExpectedCell[];
}

const script = fileURLToPath(new URL('./expected_counts.py', import.meta.url));

/** The independent count: Python reads the CSV by itself, see expected_counts.py. */
export async function expectedCounts(csv: string): Promise<ExpectedCounts> {
  const { stdout } = await promisify(execFile)('python3', [script, csv]);
  return JSON.parse(stdout) as ExpectedCounts;
}

/** Cells as `category region period ended → count`, for a comparison that names what differs. */
export function tabulate(
  cells: Iterable<Omit<ExpectedCell, 'count'> & { readonly count?: number }>,
): Record<string, number> {
  const table: Record<string, number> = {};
  for (const { category, region, period, ended, count = 1 } of cells) {
    const key = `${category} ${region} ${period} ${ended}`;
    table[key] = (table[key] ?? 0) + count;
  }
  return table;
}
