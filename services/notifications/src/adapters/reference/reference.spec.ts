import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadInstitutions } from '@jisr/contracts';
import { RuleBook } from '../../application/rule-book.ts';
import { InvalidRowsError } from './dated.ts';
import { loadAudiences } from './load-audiences.ts';
import { loadDirectory } from './load-directory.ts';
import { loadHours } from './load-hours.ts';

const packaged = async (name: string) =>
  JSON.parse(await readFile(new URL(`../../../reference/${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >[];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jisr-notifications-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function problemsOf(load: (from: URL) => unknown, rows: unknown): Promise<readonly string[]> {
  const file = join(folder, 'rows.json');
  await writeFile(file, JSON.stringify(rows));
  try {
    load(pathToFileURL(file));
    return [];
  } catch (error) {
    return error instanceof InvalidRowsError ? error.problems : [String(error)];
  }
}

describe('the packaged reference data', () => {
  const rules = new RuleBook(loadAudiences(), loadDirectory(), loadHours());

  it('holds on every day since 1900', () => {
    expect(rules.audienceOf('reply-issued', '1900-01-01').complainant).toBe('legal');
    expect(rules.hoursOn('1900-01-01')).toMatchObject({
      quiet: { sms: { from: '21:00', until: '08:00' } },
      digestAt: '08:30',
    });
  });

  it('staffs a desk of every institution', async () => {
    const institutions = await loadInstitutions(
      new URL('../../../../../deploy/institutions', import.meta.url).pathname,
    );
    const staffed = rules.staffedOn('2026-01-01');
    for (const { id, kind } of institutions.values())
      expect(staffed.has(`${id}.${kind === 'operator' ? 'correspondent' : 'delegate'}`)).toBe(true);
  });

  it('knows nobody at a desk that it does not list', () =>
    expect(rules.contactOf({ role: 'delegate', entity: 'al-omrane' }, '2026-01-01')).toBeUndefined());
});

describe('dated rows', () => {
  const desk = {
    entity: 'a',
    role: 'delegate',
    validFrom: '2020-01-01',
    source: 's',
    language: 'fr',
    channel: 'email',
    email: 'a@b.example',
  };

  it('hold from their day until the next of their name', async () => {
    const file = join(folder, 'desks.json');
    await writeFile(file, JSON.stringify([desk, { ...desk, validFrom: '2024-01-01', email: 'new@b.example' }]));
    const directory = loadDirectory(pathToFileURL(file));
    expect(directory.inForce('a.delegate', '2019-12-31')).toBeUndefined();
    expect(directory.inForce('a.delegate', '2023-12-31')?.email).toBe('a@b.example');
    expect(directory.inForce('a.delegate', '2024-01-01')?.email).toBe('new@b.example');
    expect(directory.allInForce('2024-01-01')).toHaveLength(1);
  });

  it('are refused with every problem at once, each with its place', async () =>
    expect(
      await problemsOf(loadDirectory, [
        { ...desk, channel: 'sms' },
        { ...desk, email: 'x', remark: 1 },
      ]),
    ).toEqual([
      expect.stringContaining("/0 must have required property 'phone'"),
      expect.stringContaining('/0 must match "then" schema'),
      expect.stringContaining('/1 must NOT have additional properties'),
      expect.stringContaining('/1/email must match format "email"'),
    ]));

  it('are refused when two of a name begin on one day', async () =>
    expect(await problemsOf(loadDirectory, [desk, desk])).toEqual(['a.delegate: two rows begin on 2020-01-01']));
});

describe('who is told of a step', () => {
  it('must be said of every step, since 1900', async () => {
    const rows = await packaged('audiences');
    expect(await problemsOf(loadAudiences, rows.slice(1))).toEqual(['complaint-registered: no row at first']);
    expect(await problemsOf(loadAudiences, [{ ...rows[0], validFrom: '2000-01-01' }, ...rows.slice(1)])).toEqual([
      'complaint-registered: no row at first',
    ]);
  });

  it('is a step, an addressee and a rhythm that exist', async () => {
    const [row] = await packaged('audiences');
    expect(
      await problemsOf(loadAudiences, [{ ...row, template: 'x', officers: { king: 'digest', delegate: 'never' } }]),
    ).toHaveLength(3);
  });
});

describe('the hours', () => {
  it('must be said since 1900, as times that exist', async () => {
    const [row] = await packaged('hours');
    expect(await problemsOf(loadHours, [{ ...row, validFrom: '2000-01-01' }])).toEqual(['no row at first']);
    expect(await problemsOf(loadHours, [{ ...row, digestAt: '24:00' }])).toHaveLength(1);
  });
});
