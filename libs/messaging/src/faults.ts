import { faultOf, isDuplicateKey } from '@jisr/mongo';

/**
 * What the router does about a thrown error.
 * - `conflict`: run the same work again (a unique key that was taken meanwhile shows on the second look).
 * - `fault`: a dependency is down; wait, spend no attempt, report unhealthy.
 * - `moved`: another consumer moved the stored offset; go where it says.
 * - `poison`: the record itself can't be handled.
 */
export type Verdict = 'conflict' | 'fault' | 'moved' | 'poison';

/** The stored offset was not what this consumer last knew: it is a zombie, or the batch came twice. */
export class OffsetMovedError extends Error {
  override readonly name = 'OffsetMovedError';
}

/** Thrown by a handler when something that it depends on, other than the database, can't answer now. */
export class DependencyUnavailableError extends Error {
  override readonly name = 'DependencyUnavailableError';
}

export function verdictOn(error: unknown): Verdict {
  if (error instanceof OffsetMovedError) return 'moved';
  if (error instanceof DependencyUnavailableError) return 'fault';
  const fault = faultOf(error);
  if (fault === 'conflict' || isDuplicateKey(error)) return 'conflict';
  return fault === 'unavailable' ? 'fault' : 'poison';
}
