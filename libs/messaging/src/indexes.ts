import type { mongo } from 'mongoose';
import { collections } from './collections.ts';

/** Makes the collections and indexes that messaging needs; a collection must exist before a transaction writes to it. */
export async function ensureIndexes(db: mongo.Db): Promise<void> {
  const existing = new Set((await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name));
  for (const name of Object.values(collections)) {
    if (!existing.has(name)) await db.createCollection(name).catch(ignoreExisting);
  }
  await db.collection(collections.parkedKeys).createIndex({ group: 1, status: 1, nextAttemptAt: 1 });
  await db.collection(collections.parkedRecords).createIndex({ keyId: 1, _id: 1 });
  await db
    .collection(collections.received)
    .createIndex({ caseId: 1 }, { partialFilterExpression: { digest: { $exists: true } } });
  await db.collection(collections.timers).createIndex({ ofPlatform: 1, dueAt: 1, _id: 1 });
}

const namespaceExists = 48;

/** Two instances that start together may both create it. */
function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === namespaceExists)) throw error;
}
