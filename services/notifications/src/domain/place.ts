/** Who has to do with a case, as far as the log has said: codes of institutions and of their entities. */
export interface Place {
  readonly agency?: string;
  readonly company?: string;
  readonly respondent?: string;
  /** The post that answers for the operator: its permanent correspondent, or the deputy on duty (law 14-16, art. 32). */
  readonly answering?: string;
  readonly delegation?: string;
  /** Only when the case is on the mediation track: before, it is none of the ombudsman's. */
  readonly ombudsman?: string;
}

/** The operator's permanent correspondent (law 14-16, art. 32) or the ombudsman's delegate. */
export type Role = 'correspondent' | 'delegate';

/** Where officers of a role may sit: the nearest entity first. */
export interface Seats {
  readonly role: Role;
  readonly entities: readonly string[];
}

/** Officers of one role at one entity, who share an address. */
export interface Desk {
  readonly role: Role;
  readonly entity: string;
}

/** Names a desk, for look-ups. */
export const deskKey = ({ role, entity }: Desk): string => `${entity}.${role}`;

/** The first seat at which somebody sits, as the desks that have an address say. */
export function seated({ role, entities }: Seats, staffed: ReadonlySet<string>): Desk | undefined {
  return entities.map((entity) => ({ role, entity })).find((desk) => staffed.has(deskKey(desk)));
}

/** Where a role sits; nowhere while nobody of it has to do with the case. */
export function seatsOf(role: Role, place: Place): Seats | undefined {
  const { agency, company, answering, respondent, delegation, ombudsman } = place;
  if (role === 'correspondent') return seats(role, [agency, company, answering, respondent]);
  return ombudsman === undefined ? undefined : seats(role, [delegation, ombudsman]);
}

/**
 * Who sits at a level of the escalation ladder; the entity that routing named comes first, except that the post that answers
 * for the operator is its national level.
 */
export function superiorOf(level: string, place: Place, named?: string): Seats | undefined {
  const { agency, company, answering, respondent, ombudsman } = place;
  switch (level) {
    case 'mediator':
      return seats('delegate', [named, ombudsman]);
    case 'national':
      return seats('correspondent', [answering, named, respondent]);
    case 'company':
      return seats('correspondent', [named, company, respondent]);
    default:
      return seats('correspondent', [named, agency, company, respondent]);
  }
}

/** Who owes what a clock against an institution is for. */
export const holderOf = (against: string, place: Place): Seats | undefined =>
  against === place.ombudsman ? seatsOf('delegate', place) : seatsOf('correspondent', place);

function seats(role: Role, entities: readonly (string | undefined)[]): Seats | undefined {
  const known = [...new Set(entities.filter((entity) => entity !== undefined))];
  return known.length > 0 ? { role, entities: known } : undefined;
}
