import type { LocalDate } from '@jisr/calendar';
import type { UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { PersonDigests, type Identifiers } from '@jisr/security';
import type { Filing, OperationHint } from '../domain/filing.ts';
import { duplicatesOf, type Likeness } from '../domain/likeness.ts';
import { Terms } from './terms.ts';

/** Collection of what makes complaints alike, one document a complaint whose complainant can be told from others. */
export const likenessCollection = 'likenesses';

/** One look-up a batch, however many complaints there are. */
export const likenessIndex = { persons: 1 } as const;

interface StoredLikeness extends Omit<Likeness, 'complaintId'> {
  readonly _id: string;
}

const most = 20;

/** Finds complaints that could be one told twice; persons are known here by keyed digests alone. */
@Injectable()
export class Likenesses {
  private readonly known = new WeakMap<UnitOfWork, KnownLikenesses>();

  constructor(
    private readonly digests: PersonDigests,
    private readonly terms: Terms,
  ) {}

  /** Reads whatever could be like these complaints, once a batch. */
  async load(complaintIds: readonly string[], persons: readonly Identifiers[], unit: UnitOfWork): Promise<void> {
    const own = complaintIds.length > 0 ? await this.find({ _id: { $in: complaintIds } }, unit) : [];
    const sought = [...own.flatMap((likeness) => likeness.persons), ...persons.flatMap((one) => this.digests.of(one))];
    if (sought.length > 0) await this.find({ persons: { $in: [...new Set(sought)] } }, unit);
  }

  /** What makes a complaint like others, filed on the day it was filed first; nothing when its complainant can't be told from others. */
  of(
    complaintId: string,
    { category, operation }: Pick<Filing, 'category' | 'operation'>,
    person: Identifiers,
    filedOn: LocalDate,
    unit: UnitOfWork,
  ): Likeness | undefined {
    const before = this.knownIn(unit).of(complaintId);
    const persons = [...new Set([...(before?.persons ?? []), ...this.digests.of(person)])];
    if (persons.length === 0) return undefined;
    const named = operationKey(operation);
    const about = { category, ...(named !== undefined && { operation: named }) };
    return { complaintId, persons, ...about, filedOn: before?.filedOn ?? filedOn };
  }

  /** The complaints of the window that this one could be repeating, as many as an event may name. */
  duplicatesOf(likeness: Likeness | undefined, unit: UnitOfWork): readonly string[] {
    if (!likeness) return [];
    const since = this.terms.duplicatesSince(likeness.filedOn);
    return duplicatesOf(likeness, this.knownIn(unit).sharing(likeness.persons), since).slice(0, most);
  }

  /** Later complaints are compared with this one, those of the same batch too. */
  keep(likeness: Likeness | undefined, unit: UnitOfWork): void {
    if (!likeness) return;
    const { complaintId, ...replacement } = likeness;
    this.knownIn(unit).add(likeness);
    const filter = { _id: complaintId as never };
    unit.write(likenessCollection, { replaceOne: { filter, replacement, upsert: true } });
  }

  /** Later complaints are no longer compared with this one. */
  forget(complaintId: string, unit: UnitOfWork): void {
    unit.write(likenessCollection, { deleteOne: { filter: { _id: complaintId as never } } });
  }

  private async find(filter: object, unit: UnitOfWork): Promise<readonly Likeness[]> {
    const found = await unit.find<StoredLikeness>(likenessCollection, filter);
    const known = this.knownIn(unit);
    const likenesses = found.map(({ _id, ...likeness }) => ({ complaintId: _id, ...likeness }));
    for (const likeness of likenesses) known.add(likeness);
    return likenesses;
  }

  private knownIn(unit: UnitOfWork): KnownLikenesses {
    const known = this.known.get(unit) ?? new KnownLikenesses();
    this.known.set(unit, known);
    return known;
  }
}

/** What a batch knows, by complaint and by person: a batch is large, and each of its complaints looks for its own. */
class KnownLikenesses {
  private readonly byComplaint = new Map<string, Likeness>();
  private readonly byPerson = new Map<string, Set<string>>();

  add(likeness: Likeness): void {
    this.byComplaint.set(likeness.complaintId, likeness);
    for (const person of likeness.persons) {
      const complaints = this.byPerson.get(person) ?? new Set();
      this.byPerson.set(person, complaints.add(likeness.complaintId));
    }
  }

  of(complaintId: string): Likeness | undefined {
    return this.byComplaint.get(complaintId);
  }

  /** Those that have one of these persons, each once. */
  sharing(persons: readonly string[]): readonly Likeness[] {
    const complaints = new Set(persons.flatMap((person) => [...(this.byPerson.get(person) ?? [])]));
    return [...complaints].flatMap((complaintId) => this.of(complaintId) ?? []);
  }
}

/** The code where there is one; else the name without case, accents and spaces. */
function operationKey({ code, name }: OperationHint = {}): string | undefined {
  return (
    code ??
    name
      ?.normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase()
  );
}
