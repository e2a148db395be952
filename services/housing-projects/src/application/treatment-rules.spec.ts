import { expect, it } from '@jest/globals';
import { packagedRules } from '@jisr/reference';
import { TreatmentRules } from './treatment-rules.ts';

const rules = new TreatmentRules(packagedRules());

it('gives every reply since 1900 a last day to contest it', () => {
  expect(rules.lastDay('contest', '1900-01-01')).toBe('1900-01-31');
  expect(rules.lastDay('contest', '2026-02-01')).toBe('2026-03-03');
});

it('gives the complainant a last day to answer the operator', () =>
  expect(rules.lastDay('information', '2026-02-01')).toBe('2026-02-16'));

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
