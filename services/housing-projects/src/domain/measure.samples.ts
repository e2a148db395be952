import type { MeasureCommand } from './measure.ts';

export const commit = {
  type: 'commit',
  by: 'al-omrane',
  remedy: 'repair',
  dueOn: '2026-04-30',
  on: '2026-02-01',
  standing: 'respondent',
} as const satisfies MeasureCommand;

export const report = {
  type: 'report',
  by: 'al-omrane',
  executedOn: '2026-04-20',
  proof: { digest: 'a'.repeat(64), reference: 'PV-12' },
  on: '2026-04-21',
  standing: 'respondent',
} as const satisfies MeasureCommand;

/** One command of each kind, enough to reach every state. */
export const measureSamples: readonly MeasureCommand[] = [
  commit,
  report,
  { type: 'fall-due', on: '2026-05-01', standing: 'respondent' },
];
