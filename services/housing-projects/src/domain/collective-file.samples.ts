import type { Gather } from './collective-file.ts';

export const gather = {
  type: 'gather',
  on: '2026-03-31',
  since: '2026-01-01',
  cases: ['a', 'b', 'c'],
  threshold: 3,
  rule: 'collective-file@1',
} as const satisfies Gather;

/** Enough to open a file and to join it. */
export const collectiveFileSamples: readonly Gather[] = [gather, { ...gather, cases: ['d'] }];
