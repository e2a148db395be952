import type { LocalDate } from '@jisr/calendar';

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

/** Who answers for an entity on a day. */
export interface Answering {
  readonly correspondent?: string;
  /** Who stands in while the correspondent is away. */
  readonly deputy?: string;
}

/** The correspondent of an entity, and the first deputy who is there when the correspondent is not; nobody when none is named. */
export function answeringFor(
  correspondents: readonly Correspondent[],
  institution: string,
  entity: string,
  on: LocalDate,
): Answering {
  const named = correspondents.find((row) => row.institution === institution && row.entity === entity);
  if (!named) return {};
  const correspondent = named.post;
  if (!isAway(named, correspondent, on)) return { correspondent };
  const deputy = named.deputies.find((post) => !isAway(named, post, on));
  return { correspondent, ...(deputy !== undefined && { deputy }) };
}

const isAway = ({ absences }: Correspondent, post: string, on: LocalDate): boolean =>
  absences.some((absence) => absence.post === post && absence.from <= on && on <= absence.until);
