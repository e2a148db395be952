import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { countedDays, daysAfter, isWorkingDay } from '@jisr/calendar';
import { InvalidReference, loadRules, packagedRules } from './load-rules.ts';
import { problemsOfRule } from './problems.ts';
import { contest, deadline } from './rule.samples.ts';
import { Rules } from './rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'jisr-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

function problemsOf(content: unknown): readonly string[] {
  const file = join(folder, 'windows.json');
  writeFileSync(file, JSON.stringify(content));
  try {
    loadRules([pathToFileURL(file)]);
    return [];
  } catch (error) {
    if (error instanceof InvalidReference) return error.problems.map((p) => `${p.file} ${p.pointer}: ${p.reason}`);
    throw error;
  }
}

describe('a file of rules', () => {
  it('is refused with every field that is wrong, by file and pointer', () =>
    expect(
      problemsOf([
        { ...contest(1, '1900-01-01'), legalBasis: '' },
        { ...contest(2, 'soon'), colour: 'red' },
      ]),
    ).toEqual([
      'windows.json /0/legalBasis: must NOT have fewer than 1 characters',
      'windows.json /1: must NOT have additional properties: colour',
      'windows.json /1/validFrom: must match format "date"',
    ]));

  it('is refused for content that its kind does not have', () =>
    expect(problemsOf([contest(1, '1900-01-01', undefined, 0)])).toEqual([
      'windows.json /0/content/days: must be >= 1',
    ]));

  it('is refused for a rung where a case begins: nobody would ever be told', () => {
    const ladder = { ...contest(1, '1900-01-01'), kind: 'ladders', content: { rungs: [{ at: 0.5, to: 'agency' }] } };
    expect(problemsOf([ladder])).toEqual([
      'windows.json /0/content/rungs/0/to: must be equal to one of the allowed values',
    ]);
  });

  it('is refused when two versions hold on one day, even the first or last', () =>
    expect(problemsOf([contest(1, '1900-01-01', '2020-01-01'), contest(2, '2020-01-01')])).toEqual([
      'windows.json /1/validFrom: contest@2 holds on days on which contest@1 does',
    ]));

  it('is refused when a version stands twice or ends before it begins', () =>
    expect(problemsOf([contest(1, '1900-01-01', '1899-01-01')])).toEqual([
      'windows.json /0/validTo: is before validFrom, 1900-01-01',
    ]));

  it('is refused when a day since 1900 has no version', () =>
    expect(problemsOf([contest(2, '2020-01-03'), contest(1, '1900-01-02', '2020-01-01')])).toEqual([
      'windows.json /1/validFrom: no version of contest holds from 1900-01-01 until 1900-01-02',
      'windows.json /0/validFrom: no version of contest holds from 2020-01-02 until 2020-01-03',
    ]));

  it('is refused when it does not go with the others, each rule by its name', () => {
    const file = join(folder, 'deadlines.json');
    writeFileSync(file, JSON.stringify([deadline('treatment', 'any', 'a'), deadline('treatment', 'any', 'b')]));
    expect(() => loadRules([pathToFileURL(file)])).toThrow(
      /deadlines\/b@1 \/content: sets the clock treatment of urgent cases \(direct\)/,
    );
  });
});

describe('when and whom to tell', () => {
  const common = { ...contest(1, '1900-01-01'), code: 'hours' };
  const reasonsOf = (rule: object) => problemsOfRule({ ...common, ...rule }).map(({ pointer }) => pointer);

  it('is said in times that exist', () => {
    expect(reasonsOf({ kind: 'hours', content: { quiet: {}, digestAt: '23:59' } })).toEqual([]);
    expect(
      reasonsOf({ kind: 'hours', content: { quiet: { sms: { from: '9:00', until: '08:00' } }, digestAt: '24:00' } }),
    ).toEqual(['/content/quiet/sms/from', '/content/digestAt']);
  });

  it('is said of addressees and rhythms that exist', () =>
    expect(
      reasonsOf({
        kind: 'audiences',
        content: { complainant: 'legal', officers: { king: 'digest', holder: 'never' } },
      }),
    ).toEqual(['/content/officers', '/content/officers/holder']));
});

describe('the packaged categories', () => {
  it('are those of the published code list, in the same words', () => {
    const file = new URL('../../../schemas/code-lists/categories.v1.json', import.meta.url);
    const { codes } = JSON.parse(readFileSync(file, 'utf8')) as { codes: { code: string; labels: unknown }[] };
    const packaged = packagedRules()
      .of('categories')
      .map(({ code, content: { labels } }) => ({ code, labels }));
    expect(packaged).toEqual(codes.toSorted((a, b) => a.code.localeCompare(b.code)));
  });
});

describe('every packaged rule', () => {
  it.each(packagedRules().all())('names its text, its version and since when it holds: $kind $code', (rule) => {
    expect(problemsOfRule(rule)).toEqual([]);
    expect(rule.legalBasis.trim()).not.toBe('');
  });

  it.each(['legalBasis', 'version', 'validFrom'])('can not do without %s', (field) =>
    expect(problemsOfRule({ ...contest(1, '1900-01-01'), [field]: undefined })).not.toEqual([]),
  );
});

describe('the rules', () => {
  const rules = new Rules([contest(1, '1900-01-01', '2019-12-31'), contest(2, '2020-01-01', undefined, 20)]);

  it.each([
    ['1900-01-01', 1],
    ['2019-12-31', 1],
    ['2020-01-01', 2],
    ['2100-01-01', 2],
  ])('give on %s version %i', (on, version) => expect(rules.inForce('windows', 'contest', on).version).toBe(version));

  it('keep the version that a case started under', () =>
    expect(rules.version('windows', 'contest@1').content.days).toBe(30));

  it('have no answer for a day before all of them, an unknown code or version', () => {
    expect(() => rules.inForce('windows', 'contest', '1899-12-31')).toThrow('no version of windows contest');
    expect(() => rules.inForce('windows', 'reopening', '2020-01-01')).toThrow('reopening');
    expect(() => rules.version('windows', 'contest@3')).toThrow('contest@3');
  });
});

describe('days in Morocco', () => {
  const calendar = packagedRules().inForce('calendar', 'morocco', '2026-01-01').content;
  const working = { counting: 'working-days', endsOnWorkingDay: true } as const;
  const plain = { counting: 'calendar-days', endsOnWorkingDay: false } as const;
  const moved = { counting: 'calendar-days', endsOnWorkingDay: true } as const;

  it.each([
    ['an ordinary Tuesday', '2026-01-13', true],
    ['a Saturday', '2026-01-17', false],
    ['a fixed holiday', '2026-05-01', false],
    ['a religious one', '2026-03-20', false],
    ['a holiday before its first year', '2025-10-31', true],
    ['a holiday in its first year', '2028-10-31', false],
  ])('%s is a working day or not', (_, day, answer) => expect(isWorkingDay(day, calendar)).toBe(answer));

  it.each([
    ['calendar days end on a holiday unless the rule moves them', plain, '2026-01-01', 13, '2026-01-14'],
    ['and past it when the rule does', moved, '2026-01-01', 13, '2026-01-15'],
    ['working days leave out weekends and holidays', working, '2026-01-09', 3, '2026-01-15'],
    ['a leap day counts', plain, '2028-02-28', 2, '2028-03-01'],
  ])('%s', (_, how, from, days, due) => expect(daysAfter(from, days, how, calendar)).toBe(due));

  it('are counted back as they were counted', () => {
    expect(countedDays('2026-01-09', '2026-01-15', working, calendar)).toBe(3);
    expect(countedDays('2026-01-09', '2026-01-15', plain, calendar)).toBe(6);
  });
});
