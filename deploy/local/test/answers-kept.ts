import { services } from '@jisr/contracts';
import mongoose from 'mongoose';
import type { Answers } from './request-answers.ts';

type Kept = Omit<Answers, 'received'>;

/** What the services answered, by the counts that they keep beside the effects; unlike metrics these survive a kill. */
export async function keptAnswers(platform: { mongoUrl(database: string): string }): Promise<Kept> {
  const connection = await mongoose.createConnection(platform.mongoUrl('')).asPromise();
  try {
    const kept = await Promise.all(
      services.map((name) => connection.useDb(`jisr-${name}`).collection<Kept>('tallies').find().toArray()),
    );
    return kept.flat().reduce<Kept>(
      (sum, { accepted, duplicate, rejected }) => ({
        accepted: sum.accepted + accepted,
        duplicate: sum.duplicate + duplicate,
        rejected: sum.rejected + rejected,
      }),
      { accepted: 0, duplicate: 0, rejected: 0 },
    );
  } finally {
    await connection.close();
  }
}
