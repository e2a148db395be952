import type { UnitOfWork } from '../unit/unit-of-work.ts';
import { collections } from '../collections.ts';
import { meters } from '../meters.ts';

/** What became of a request: always exactly one of these, as soon as it can be told. */
const answers = ['accepted', 'duplicate', 'rejected'] as const;
export type Answer = (typeof answers)[number];

/**
 * Counts requests per institution in the transaction that answers them, so `received = accepted + duplicate + rejected +
 * held` holds through crashes and replays. A held request waits for its case; its answer is counted when it is given.
 */
export class Tally {
  private readonly counts = new Map<string, Record<Answer | 'received' | 'held', number>>();

  add(institution: string, answer: Answer): void {
    this.count(institution, answer, 1);
  }

  hold(institution: string): void {
    this.count(institution, 'held', 1);
  }

  /** Takes back a `hold`, because the answer is given now. */
  release(institution: string): void {
    this.count(institution, 'held', -1);
  }

  /** One document an institution and place in the log: places handled side by side never wait for each other. */
  writeTo(unit: UnitOfWork, place: string): void {
    for (const [institution, counts] of this.counts) {
      unit.write(collections.tallies, {
        updateOne: {
          filter: { _id: `${institution}|${place}` as never },
          update: { $inc: counts, $setOnInsert: { institution } },
          upsert: true,
        },
      });
    }
  }

  /** Tells the meters, once it is committed. */
  measure(): void {
    for (const [institution, counts] of this.counts)
      for (const answer of answers) meters.requests.add(counts[answer], { institution, answer });
  }

  private count(institution: string, as: Answer | 'held', by: 1 | -1): void {
    const counts = this.counts.get(institution) ?? { received: 0, accepted: 0, duplicate: 0, rejected: 0, held: 0 };
    counts.received += by;
    counts[as] += by;
    this.counts.set(institution, counts);
  }
}
