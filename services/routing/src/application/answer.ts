import { isRefused, type Decision } from '@jisr/decider';
import type { Outcome } from '@jisr/messaging';

/** What an institution is told of a decision on its request. One on a case that is not routed yet waits for it. */
export const answerOf = (decision: Decision<unknown>): Outcome => {
  if (!isRefused(decision)) return undefined;
  const code = decision.refused;
  return code === 'not-routed' ? 'held' : { rejected: [{ pointer: '', code }] };
};

/** A request with a code that its list does not have is sent back. */
export const unknownCode = (pointer: string): Outcome => ({ rejected: [{ pointer, code: 'unknown-code' }] });
