import type { Readable } from 'node:stream';
import { parse, type CsvError } from 'csv-parse';
import { neededColumns, otherColumns, type Column, type Finding, type Row } from './columns.ts';
import { requestsOf } from './requests-of-row.ts';
import type { StructuredRequest } from './request.ts';
import type { Territory } from './territory.ts';

/** What one line of the file gave. */
export interface ImportedLine {
  readonly line: number;
  readonly requests: readonly StructuredRequest[];
  readonly findings: readonly Finding[];
}

/** The file can't be imported at all. */
export class UnusableFile extends Error {}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number; readonly error?: CsvError };
}

/**
 * Reads a MyLA311 CSV as a stream, one result a line, the header's findings first.
 *
 * @throws UnusableFile when the header lacks a needed column. Everything else in the file is a finding.
 */
export async function* importLa311(csv: Readable, territory: Territory): AsyncGenerator<ImportedLine> {
  const parser = parse({ bom: true, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  csv.on('error', (error) => parser.destroy(error));
  let header: readonly string[] | undefined;
  for await (const { record, info } of csv.pipe(parser) as AsyncIterable<Parsed>) {
    if (header === undefined) {
      header = record.map((name) => name.trim());
      yield { line: info.lines, requests: [], findings: findingsOf(header) };
    } else if (record.length !== header.length) {
      yield { line: info.lines, requests: [], findings: [misshapen(record, header)] };
    } else {
      yield { line: info.lines, ...requestsOf(rowOf(header, record), territory) };
    }
  }
  if (header === undefined) throw new UnusableFile('the file is empty');
}

function findingsOf(header: readonly string[]): Finding[] {
  const missing = neededColumns.filter((column) => !header.includes(column));
  if (missing.length > 0) throw new UnusableFile(`the header lacks ${missing.join(', ')}`);
  const known: readonly string[] = [...neededColumns, ...otherColumns];
  return header
    .filter((column) => !known.includes(column))
    .map((column) => ({ column, value: '', problem: 'unknown-column', consequence: 'column ignored' }));
}

const misshapen = (record: readonly string[], header: readonly string[]): Finding => ({
  column: '',
  value: `${record.length} fields instead of ${header.length}`,
  problem: 'unreadable',
  consequence: 'row skipped',
});

const rowOf = (header: readonly string[], record: readonly string[]): Row =>
  Object.fromEntries(neededColumns.map((column) => [column, record[header.indexOf(column)] ?? ''])) as Record<
    Column,
    string
  >;
