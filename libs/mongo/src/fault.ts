import { mongo } from 'mongoose';
import { hasLabel } from './transaction.ts';

/**
 * Whose fault an error is.
 * - `conflict`: another transaction touched the same documents; the same work may succeed at once.
 * - `unavailable`: the database can't answer now; no message is to blame.
 * - `other`: neither; the work itself failed.
 */
export type Fault = 'conflict' | 'unavailable' | 'other';

const unavailableNames = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClearedError',
  'PoolClearedOnNetworkError',
  'MongoExpiredSessionError',
  'MongooseServerSelectionError',
]);
/** Not primary, shutting down, interrupted by a step-down, write concern unavailable (MongoDB error codes). */
const unavailableCodes = new Set([6, 7, 64, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]);
const writeConflict = 112;
const duplicateKey = 11000;

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return 'other';
  if (unavailableNames.has(error.name)) return 'unavailable';
  const code = error instanceof mongo.MongoError ? error.code : undefined;
  if (typeof code === 'number' && unavailableCodes.has(code)) return 'unavailable';
  if (code === writeConflict || hasLabel(error, 'TransientTransactionError')) return 'conflict';
  return 'other';
}

/** True when a unique key was taken: somebody else did the same insert first. */
export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof mongo.MongoError && error.code === duplicateKey;
