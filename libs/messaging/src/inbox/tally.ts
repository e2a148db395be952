import type { UnitOfWork } from '../unit/unit-of-work.ts';
import { collections } from '../collections.ts';

/** What became of a request: always exactly one of these. */
export type Answer = 'accepted' | 'duplicate' | 'rejected';

/**
 * Counts requests per institution in the transaction that handles them, so `received = accepted + duplicate + rejected`
 * holds through crashes and replays.
 */
export class Tally {
  private readonly counts = new Map<string, Record<Answer | 'received', number>>();

  add(institution: string, answer: Answer): void {
    const counts = this.counts.get(institution) ?? { received: 0, accepted: 0, duplicate: 0, rejected: 0 };
    counts.received += 1;
    counts[answer] += 1;
    this.counts.set(institution, counts);
  }

  /** One document an institution and partition: partitions handled side by side never wait for each other. */
  writeTo(unit: UnitOfWork, partition: number): void {
    for (const [institution, counts] of this.counts) {
      unit.write(collections.tallies, {
        updateOne: {
          filter: { _id: `${institution}|${partition}` as never },
          update: { $inc: counts, $setOnInsert: { institution } },
          upsert: true,
        },
      });
    }
  }

  entries(): IterableIterator<[string, Record<Answer | 'received', number>]> {
    return this.counts.entries();
  }
}
