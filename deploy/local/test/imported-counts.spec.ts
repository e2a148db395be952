import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { validateForWriting } from '@jisr/contracts';
import {
  expandSampleCsv,
  importLa311,
  inventOperations,
  loadTerritory,
  openCsv,
  samplePath,
} from '../src/import-la311/index.ts';
import { expectedCounts, tabulate } from './expected-counts.ts';
import { cellsOf } from './cells.ts';

describe('what the importer makes of a file', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jisr-import-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('is, for the sample, what an independent count says, by category, region, month and ending', async () => {
    const expected = await expectedCounts(samplePath);
    expect(expected.received).toBe(500);
    expect(Object.values(expected.status).every((many) => many > 0)).toBe(true);
    expect(tabulate(await imported(samplePath))).toEqual(tabulate(expected.cells));
  });

  it('is, request by request, what the schemas ask for', async () => {
    for await (const { requests } of importLa311(openCsv(samplePath), loadTerritory())) {
      for (const { type, data } of requests) expect(validateForWriting(type, data)).toEqual([]);
    }
    for (const { type, data } of inventOperations(loadTerritory())) expect(validateForWriting(type, data)).toEqual([]);
    expect.hasAssertions();
  });

  it('is the same for a sample that is repeated under new references', async () => {
    const csv = join(folder, 'expanded.csv');
    await writeFile(csv, expandSampleCsv(1_750));
    const expected = await expectedCounts(csv);
    expect(expected.received).toBe(1_750);
    expect(tabulate(await imported(csv))).toEqual(tabulate(expected.cells));
  });
});

async function imported(csv: string) {
  const requests = [];
  for await (const line of importLa311(openCsv(csv), loadTerritory())) requests.push(...line.requests);
  return cellsOf(requests);
}
