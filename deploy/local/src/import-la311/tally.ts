import type { Finding } from './columns.ts';
import type { ImportedLine } from './import-la311.ts';

/** What an import came to: requests by type, findings by problem. */
export class Tally {
  rows = -1;
  readonly requests = new Map<string, number>();
  readonly findings = new Map<string, number>();

  /** The header is a line and not a row. */
  add({ requests, findings }: ImportedLine): void {
    this.rows += 1;
    for (const { type } of requests) count(this.requests, type);
    for (const { problem } of findings) count(this.findings, problem);
  }

  get total(): number {
    return [...this.requests.values()].reduce((sum, many) => sum + many, 0);
  }

  toString(): string {
    const lines = [`${this.rows} rows, ${this.total} requests`, ...listed(this.requests)];
    const found = listed(this.findings);
    return [...lines, ...(found.length > 0 ? ['findings, each listed above', ...found] : [])].join('\n');
  }
}

const count = (into: Map<string, number>, key: string) => into.set(key, (into.get(key) ?? 0) + 1);

const listed = (counts: Map<string, number>) =>
  [...counts].map(([name, many]) => `  ${String(many).padStart(6)}  ${name}`);

/** One finding as one line for a person. */
export const sentence = (line: number, { column, value, problem, consequence }: Finding): string =>
  `line ${line}: ${[column, problem.replaceAll('-', ' ')].filter(Boolean).join(' ')}${value && ` "${value}"`}: ${consequence}`;
