import type { LocalDate } from './local-date.ts';

/**
 * The permanent correspondent of an entity, named by its institution with power to decide (law 14-16, art. 32), and who
 * stands in. Each is a post's own code, never a person's name.
 */
export interface Correspondent {
  readonly institution: string;
  readonly entity: string;
  readonly post: string;
  /** First of them that is there stands in. */
  readonly deputies: readonly string[];
  readonly absences: readonly Absence[];
}

interface Absence {
  readonly post: string;
  readonly from: LocalDate;
  /** The last day away. */
  readonly until: LocalDate;
}

/** The post that answers for an entity on a day: the correspondent, else a deputy; nobody when all are away or none is named. */
export function answeringPost(
  correspondents: readonly Correspondent[],
  institution: string,
  entity: string,
  on: LocalDate,
): string | undefined {
  const named = correspondents.find((row) => row.institution === institution && row.entity === entity);
  return named && [named.post, ...named.deputies].find((post) => !isAway(named, post, on));
}

const isAway = ({ absences }: Correspondent, post: string, on: LocalDate): boolean =>
  absences.some((absence) => absence.post === post && absence.from <= on && on <= absence.until);
