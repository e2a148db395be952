import type { Desk, Level } from './assignment.ts';

/** Who is told next when an act is late: one version of the ladder of a clock. */
export interface Ladder {
  /** Code and version, `ladder-treatment@1`. */
  readonly rule: string;
  readonly rungs: readonly Rung[];
}

export interface Rung {
  /** Share of the time allowed at which it is reached: below 1 with a warning, 1 with the breach, above 1 after it. */
  readonly at: number;
  readonly to: Higher;
}

/** All but where a case begins. */
export type Higher = Exclude<Level, 'agency'> | Exclude<Desk, 'delegation'>;

/** The level that a share of the time calls for: that of the last rung reached; none below the first. */
export const levelAt = ({ rungs }: Ladder, share: number): Higher | undefined =>
  [...rungs].sort((a, b) => a.at - b.at).findLast(({ at }) => at <= share)?.to;
