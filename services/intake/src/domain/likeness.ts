/** What makes two complaints look like one: who, about which operation, about what, when. */
export interface Likeness {
  readonly complaintId: string;
  /** Keyed digests of what identifies a person; one in common is the same person. */
  readonly persons: readonly string[];
  /** Code or folded name of the operation; nothing when the complaint names none. */
  readonly operation?: string;
  readonly category: string;
  readonly filedOn: string;
}

/**
 * The earlier complaints that could be the same one told twice: same person, same operation, same category, filed since
 * the window began. They are suggested to whoever treats the case; none is refused for it.
 */
export const duplicatesOf = (complaint: Likeness, others: readonly Likeness[], since: string): readonly string[] =>
  others
    .filter((other) => isLike(complaint, other) && isWithin(other, since, complaint))
    .map(idOf)
    .sort();

const isLike = (one: Likeness, other: Likeness) =>
  one.complaintId !== other.complaintId &&
  one.category === other.category &&
  one.operation === other.operation &&
  one.persons.some((person) => other.persons.includes(person));

const isWithin = ({ filedOn }: Likeness, since: string, until: Likeness) =>
  filedOn >= since && filedOn <= until.filedOn;

const idOf = ({ complaintId }: Likeness) => complaintId;
