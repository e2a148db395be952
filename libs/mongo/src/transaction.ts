import type { mongo } from 'mongoose';

/** What "stored" means everywhere in Jisr: on the journal of a majority of the replica set. */
export const durable = { w: 'majority', j: true } as const;

const unknownCommit = 'UnknownTransactionCommitResult';
const commitTries = 3;

/**
 * Runs the work once in one transaction with snapshot reads and durable writes.
 *
 * Guarantees: the work's writes are all stored or none is.
 * Errors: whatever the work or the server throws; the caller decides whether another try makes sense (`faultOf`).
 * It does not retry the work itself: the driver's own helper retries for two minutes, far longer than a consumer
 * may keep its partition.
 */
export async function transact<T>(
  client: mongo.MongoClient,
  work: (session: mongo.ClientSession) => Promise<T>,
): Promise<T> {
  const session = client.startSession();
  try {
    session.startTransaction({ readConcern: { level: 'snapshot' }, writeConcern: durable, maxCommitTimeMS: 10_000 });
    const result = await work(session);
    await commit(session);
    return result;
  } catch (error) {
    if (session.inTransaction()) await session.abortTransaction().catch(() => undefined);
    throw error;
  } finally {
    await session.endSession();
  }
}

/** A commit whose answer was lost may be repeated: the server knows whether it has committed already. */
async function commit(session: mongo.ClientSession): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await session.commitTransaction();
    } catch (error) {
      if (attempt === commitTries || !hasLabel(error, unknownCommit)) throw error;
    }
  }
}

export const hasLabel = (error: unknown, label: string): boolean =>
  typeof error === 'object' && error !== null && 'hasErrorLabel' in error && typeof error.hasErrorLabel === 'function'
    ? Boolean(error.hasErrorLabel(label))
    : false;
