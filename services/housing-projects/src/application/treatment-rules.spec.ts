import { expect, it } from '@jest/globals';
import { packagedRules, Rules } from '@jisr/reference';
import { TreatmentRules } from './treatment-rules.ts';

const rules = new TreatmentRules(packagedRules());

it('gives every reply since 1900 a last day to contest it', () => {
  expect(rules.window('contest', '1900-01-01')).toEqual({ lastDay: '1900-01-31', rule: 'contest@1' });
  expect(rules.window('contest', '2026-02-01')).toEqual({ lastDay: '2026-03-03', rule: 'contest@1' });
});

it('gives the complainant a last day to answer the operator', () =>
  expect(rules.window('information', '2026-02-01').lastDay).toBe('2026-02-16'));

it('keeps to the version that held when the case was registered, and counts by the calendar of the day', () => {
  const [first, ...others] = packagedRules().of('windows', 'contest');
  if (!first || others.length > 0) throw new Error('the package has one version');
  const content = { ...first.content, days: 10 };
  const later = { ...first, version: 2, validFrom: '2026-01-01', content };
  const changed = new TreatmentRules(
    new Rules([...packagedRules().of('calendar'), { ...first, validTo: '2025-12-31' }, later]),
  );
  expect(changed.window('contest', '2026-02-01', '2025-12-31')).toEqual({ lastDay: '2026-03-03', rule: 'contest@1' });
  expect(changed.window('contest', '2026-02-01', '2026-01-01')).toEqual({ lastDay: '2026-02-11', rule: 'contest@2' });
  expect(changed.window('contest', '2026-02-01')).toEqual({ lastDay: '2026-02-11', rule: 'contest@2' });
});

it('looks back over the window of collective files', () =>
  expect(rules.collectiveFile('2026-04-01')).toEqual({
    since: '2026-01-01',
    threshold: 5,
    rule: 'collective-file@1',
  }));

it('knows the words that any operation may have, however they are written', () => {
  const { genericWords, sureFrom } = rules.matching('2026-01-01');
  expect(sureFrom).toBe(0.8);
  expect([...genericWords]).toEqual(expect.arrayContaining(['residence', 'اقامه', 'cite']));
});
