import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { importLa311 } from './import-la311.ts';
import type { StructuredRequest } from './request.ts';
import { loadTerritory } from './territory.ts';

/** The committed slice of real requests. */
export const samplePath = fileURLToPath(new URL('../../sample/la311-500.csv.gz', import.meta.url));

/** One invented operation for each province, as NDJSON; to be published before the complaints that refer to them. */
export const operationsPath = fileURLToPath(new URL('../../sample/operations.ndjson', import.meta.url));

/**
 * A CSV of `cases` rows, made by repeating the sample as often as it takes. The first round keeps its references, each later
 * one adds its number to them (`1-870704831-r2`), so all ids differ and the file is the same every time.
 */
export function expandSampleCsv(cases: number): string {
  const [header = [], ...rows] = parse(gunzipSync(readFileSync(samplePath))) as string[][];
  const at = header.indexOf('SRNumber');
  const expanded = Array.from({ length: cases }, (_, index) => {
    const round = Math.floor(index / rows.length);
    const row = rows[index % rows.length] ?? [];
    return round === 0 ? row : row.with(at, `${row[at]}-r${round + 1}`);
  });
  return [header, ...expanded].map((fields) => `${fields.map(quoted).join(',')}\n`).join('');
}

/** The requests of `expandSampleCsv(cases)`: so many complaints and what ended each of them. */
export async function* expandSample(cases: number): AsyncGenerator<StructuredRequest> {
  for await (const { requests } of importLa311(Readable.from([expandSampleCsv(cases)]), loadTerritory()))
    yield* requests;
}

const quoted = (field: string) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
