import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse, type CsvError } from 'csv-parse';

/** What one line of a registry file holds: fields of an entry, or why it can't be read. */
export type ReadEntry = { readonly line: number } & (
  { readonly fields: Readonly<Record<string, unknown>> } | { readonly problem: string }
);

/** The lines of a registry file, in order: CSV when its name ends in `.csv`, else NDJSON. Rejects when it can't be opened. */
export const entriesOf = (path: string): AsyncGenerator<ReadEntry> =>
  path.endsWith('.csv') ? entriesOfCsv(path) : entriesOfNdjson(path);

async function* entriesOfNdjson(path: string): AsyncGenerator<ReadEntry> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() !== '') yield { line, ...objectOf(text) };
  }
}

function objectOf(text: string): { fields: Record<string, unknown> } | { problem: string } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { fields: value as Record<string, unknown> }
      : { problem: 'not an object' };
  } catch {
    return { problem: 'not JSON' };
  }
}

interface Parsed {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number; readonly error?: CsvError };
}

/** A header names fields, and fields of fields with a dot (`names.ar`). An empty cell is no field. */
async function* entriesOfCsv(path: string): AsyncGenerator<ReadEntry> {
  const lenient = { relax_column_count: true, relax_quotes: true, skip_empty_lines: true } as const;
  const csv = parse({ bom: true, columns: true, info: true, trim: true, ...lenient });
  const file = createReadStream(path).on('error', (error) => csv.destroy(error));
  for await (const { record, info } of file.pipe(csv) as AsyncIterable<Parsed>)
    yield info.error
      ? { line: info.lines, problem: 'more or fewer cells than the header' }
      : { line: info.lines, fields: nested(record) };
}

function nested(record: Readonly<Record<string, string>>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(record)) {
    if (cell === '') continue;
    const [name = '', inner] = column.split('.');
    const value = cell === 'true' ? true : cell;
    fields[name] = inner === undefined ? value : { ...(fields[name] as object | undefined), [inner]: value };
  }
  return fields;
}
