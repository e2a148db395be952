import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadInstitutions } from '@jisr/contracts';
import { packagedRules, Rules } from '@jisr/reference';
import { RuleBook } from '../../application/rule-book.ts';
import { templates } from '../../domain/templates.ts';
import { InvalidRowsError } from './dated.ts';
import { loadDirectory } from './load-directory.ts';

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

describe('the packaged rules', () => {
  const rules = new RuleBook(packagedRules(), loadDirectory());

  it('hold on every day since 1900', () => {
    expect(rules.audienceOf('reply-issued', '1900-01-01').complainant).toBe('legal');
    expect(rules.hoursOn('1900-01-01')).toMatchObject({
      quiet: { sms: { from: '21:00', until: '08:00' } },
      digestAt: '08:30',
    });
  });

  it('have an audience for each step, and for nothing else', () =>
    expect(
      packagedRules()
        .of('audiences')
        .map(({ code }) => code),
    ).toEqual([...templates].sort()));

  it('can not be used when a step has none', () =>
    expect(() => new RuleBook(new Rules(), loadDirectory())).toThrow('who is told of complaint-registered, '));

  it('staff a desk of every institution', async () => {
    const institutions = await loadInstitutions(
      new URL('../../../../../deploy/institutions', import.meta.url).pathname,
    );
    const staffed = rules.staffedOn('2026-01-01');
    for (const { id, kind } of institutions.values())
      expect(staffed.has(`${id}.${kind === 'operator' ? 'correspondent' : 'delegate'}`)).toBe(true);
  });

  it('know nobody at a desk that is not listed', () =>
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
