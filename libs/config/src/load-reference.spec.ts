import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { IsInt, Min, ValidateNested } from 'class-validator';
import { datingProblems, IsDay } from './dated-rows.ts';
import { InvalidReference, loadReference } from './load-reference.ts';

class Limit {
  @IsInt()
  @Min(1)
  readonly days!: number;
}

class Rule {
  @IsDay()
  readonly validFrom!: string;

  @ValidateNested({ each: true })
  @Type(() => Limit)
  readonly limits!: readonly Limit[];
}

const rule = (validFrom: string, days = 30) => ({ validFrom, limits: [{ days }] });
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jisr-reference-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function load(content: unknown) {
  const file = pathToFileURL(join(folder, 'rules.json'));
  await writeFile(file, JSON.stringify(content));
  return loadReference(file, Rule, (rows) => datingProblems('rules', rows));
}

async function problemsOf(content: unknown): Promise<readonly string[]> {
  const error: unknown = await load(content).catch((thrown: unknown) => thrown);
  return error instanceof InvalidReference ? error.problems : [];
}

describe('reference data', () => {
  it('is read whole when every date from 1900 on has one row', async () =>
    expect(await load([rule('2015-09-01'), rule('1900-01-01')])).toMatchObject([{ limits: [{ days: 30 }] }, {}]));

  it('is refused with every problem at once, each with its place', async () =>
    expect(await problemsOf([rule('2015-02-30', 0), { ...rule('1900-01-01'), remark: 'x' }])).toEqual([
      expect.stringMatching(/^0\.validFrom: /),
      expect.stringMatching(/^0\.limits\.0\.days: /),
      expect.stringMatching(/^1\.remark: /),
    ]));

  it('is refused when it begins later, or twice on one day', async () => {
    expect(await problemsOf([rule('2015-09-01'), rule('2015-09-01')])).toEqual([
      'rules: no row from 1900-01-01 until 2015-09-01',
      'rules: two rows begin on 2015-09-01',
    ]);
    expect(await problemsOf([])).toEqual(['rules: no row']);
  });

  it('is refused when it is no list of objects', async () => {
    for (const content of [{}, [null], ['x']]) expect(await problemsOf(content)).toHaveLength(1);
  });
});
