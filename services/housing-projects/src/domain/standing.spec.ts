import { expect, it } from '@jest/globals';
import { standingOf } from './standing.ts';
import type { CaseFile, Treatment } from './treatment.ts';

const file: CaseFile = {
  speakers: ['imr'],
  respondent: 'al-omrane',
  entity: 'agence-sale',
  category: 'refund',
  claims: [],
  track: 'mediation',
  acknowledged: false,
};

it.each<Treatment>([
  { status: 'expected', file },
  { status: 'open', file },
  { status: 'waiting', file, dueOn: '2026-01-31' },
  { status: 'replied', file, contestableUntil: '2026-03-03' },
])('the respondent, and nobody else, has a say in a case that is $status', (treatment) => {
  expect(standingOf('al-omrane', treatment)).toBe('respondent');
  expect(standingOf('imr', treatment)).toBe('not-the-respondent');
});

it.each<[string, Treatment]>([
  ['not-open', { status: 'awaited' }],
  ['case-withdrawn', { status: 'awaited', ended: 'withdrawn' }],
  ['case-closed', { status: 'closed', file, reason: 'closed-by-ombudsman' }],
  ['case-withdrawn', { status: 'withdrawn', file }],
  ['case-returned', { status: 'returned', file, act: 'hand-over', letterOpen: false }],
])('nobody has a say otherwise: %s', (bar, treatment) => expect(standingOf('al-omrane', treatment)).toBe(bar));
