import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadInstitutions, type Institution } from '@jisr/contracts';
import { InvalidReference } from '@jisr/config';
import { replyDeadline, type DeadlineRule } from '../../domain/deadline-rule.ts';
import { competentFor, inForce, type JurisdictionTable } from '../../domain/jurisdiction.ts';
import { loadDeadlines, loadJurisdiction } from './load-reference.ts';

const root = new URL('../../../../../', import.meta.url);
let institutions: ReadonlyMap<string, Institution>;
let jurisdiction: readonly JurisdictionTable[];
let folder: string;
beforeAll(async () => {
  institutions = await loadInstitutions(fileURLToPath(new URL('deploy/institutions/', root)));
  jurisdiction = loadJurisdiction(institutions);
  folder = await mkdtemp(join(tmpdir(), 'jisr-reference-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const competent = (on: string, territory?: { region: string; province?: string }) =>
  competentFor(inForce(jurisdiction, on), {
    institution: 'al-omrane',
    track: 'direct',
    ...(territory && { territory }),
  });

/** The file with its content changed, in a place of its own. */
async function changed<Row>(name: string, change: (rows: Row[]) => unknown): Promise<URL> {
  const rows = JSON.parse(await readFile(new URL(`services/routing/reference/${name}`, root), 'utf8')) as Row[];
  const file = join(folder, name);
  await writeFile(file, JSON.stringify(change(rows)));
  return pathToFileURL(file);
}

function problemsOf(load: () => unknown): readonly string[] {
  try {
    load();
    return [];
  } catch (error) {
    if (error instanceof InvalidReference) return error.problems;
    throw error;
  }
}

describe('the jurisdiction tables', () => {
  it('cover every region of Morocco by a delegation and a company', () => {
    for (let i = 1; i <= 12; i++) {
      const entities = competent('2026-01-01', { region: `MA-${String(i).padStart(2, '0')}` });
      expect(entities?.delegation).not.toBe('siege-imr');
      expect(entities?.company).not.toBe('siege-al-omrane');
    }
  });

  it('let a delegation span two regions', () => {
    const of = (region: string) => competent('2026-01-01', { region })?.delegation;
    expect(of('MA-02')).toBe(of('MA-03'));
    expect(of('MA-11')).toBe(of('MA-12'));
    expect(of('MA-09')).toBe(of('MA-10'));
  });

  it('name the agency of the province', () =>
    expect(competent('2026-01-01', { region: 'MA-01', province: '01.151' })?.agency).toBe('agence-chefchaouen'));

  it('reach back to 1900, when the national entities take everything', () =>
    expect(competent('1900-01-01', { region: 'MA-01' })).toMatchObject({
      company: 'siege-al-omrane',
      jurisdictionVersion: 'jurisdiction@0',
    }));

  it('are refused with every doubt at once: a hole, a repeat, an operator that does not take part', async () => {
    const file = await changed<JurisdictionTable>('jurisdiction.json', ([, last]) => [
      last,
      { ...last, operators: [...(last?.operators ?? []), { ...last?.operators[0], institution: 'imr' }] },
    ]);
    expect(problemsOf(() => loadJurisdiction(institutions, file))).toEqual([
      'jurisdiction: no row from 1900-01-01 until 2015-09-01',
      'jurisdiction: two rows begin on 2015-09-01',
      'jurisdiction@1: stands twice',
      'jurisdiction@1: imr is not an operator that takes part',
    ]);
  });
});

describe('the deadline rules', () => {
  const deadlines = loadDeadlines();

  it('give a direct complaint 60 days under the decree', () =>
    expect(replyDeadline(deadlines, { track: 'direct', urgency: 'normal' }, '2026-01-05')).toMatchObject({
      rule: 'direct-treatment@1',
      dueOn: '2026-03-06',
    }));

  it('give 30 days to answer the Médiateur when urgent', () =>
    expect(replyDeadline(deadlines, { track: 'mediation', urgency: 'urgent' }, '2026-01-05')).toMatchObject({
      rule: 'reply-to-mediator-urgent@1',
      dueOn: '2026-02-04',
    }));

  it('keep a case under the version of its day', () =>
    expect(replyDeadline(deadlines, { track: 'mediation', urgency: 'normal' }, '2018-05-01').rule).toBe(
      'reply-to-mediator@0',
    ));

  it('are refused when a kind of case has no rule for some dates', async () => {
    const file = await changed<DeadlineRule>('deadlines.json', (rules) =>
      rules.filter(({ track, version }) => track === 'mediation' && version === 1),
    );
    expect(problemsOf(() => loadDeadlines(file))).toEqual([
      'direct, normal: no row',
      'direct, urgent: no row',
      'mediation, normal: no row from 1900-01-01 until 2019-03-11',
      'mediation, urgent: no row from 1900-01-01 until 2019-03-11',
    ]);
  });
});
