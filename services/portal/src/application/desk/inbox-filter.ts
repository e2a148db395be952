import type { InboxSort, Person, Queue } from '@jisr/portal-api';

/** A filter of cases, as the database reads it. */
export type CaseFilter = Readonly<Record<string, unknown>>;

/** The cases that somebody may see at all: their institution's, narrowed to their region and entity. */
export const inScope = (institution: string, { region, entity }: Pick<Person, 'region' | 'entity'>): CaseFilter => ({
  visibleTo: institution,
  ...(region !== undefined && { 'territory.region': region }),
  ...(entity !== undefined && { entities: entity }),
});

/** The cases in which an institution has part now, and not those that it left. */
export const takesPart = (institution: string): CaseFilter => ({ takingPart: institution });

/** The cases of a queue of an institution's desk, on a civil day. */
export function inQueue(queue: Queue, institution: string, today: string): CaseFilter {
  const owedWith = (due: object) => ({ ...takesPart(institution), owed: { $elemMatch: { institution, ...due } } });
  switch (queue) {
    case 'due-today':
      return owedWith({ dueOn: today });
    case 'late':
      return owedWith({ dueOn: { $lt: today } });
    case 'awaiting-me':
      return owedWith({});
    case 'unassigned':
      return { unassignedAt: institution };
    case 'all':
      return {};
  }
}

/**
 * What is most urgent for an institution, what came last, or what moved last is first; equals in an order of their own, so that
 * pages hold.
 */
export function inOrderOf(sort: InboxSort, institution: string): Readonly<Record<string, 1 | -1>> {
  switch (sort) {
    case 'due':
      return { [`dueFor.${institution}`]: 1, receivedOn: 1, _id: 1 };
    case 'received':
      return { receivedOn: -1, _id: 1 };
    case 'moved':
      return { movedAt: -1, _id: 1 };
  }
}
