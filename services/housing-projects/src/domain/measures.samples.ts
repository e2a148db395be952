import type { MeasuresCommand } from './measures.ts';

export const commit = {
  type: 'commit',
  measure: 'repair-roof',
  remedy: 'repair',
  dueOn: '2026-04-30',
  on: '2026-02-01',
  by: 'al-omrane',
  standing: 'respondent',
} as const satisfies MeasuresCommand;

export const report = {
  type: 'report',
  measure: 'repair-roof',
  executedOn: '2026-04-20',
  proof: { digest: 'a'.repeat(64), reference: 'PV-12' },
  on: '2026-04-21',
  by: 'al-omrane',
  standing: 'respondent',
} as const satisfies MeasuresCommand;

/** One command of each kind, enough to reach every state of one measure. */
export const measuresSamples: readonly MeasuresCommand[] = [
  commit,
  report,
  { type: 'fall-due', measure: 'repair-roof', on: '2026-05-01' },
  { type: 'release' },
];
