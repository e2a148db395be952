import { isRefused, type Decision } from '@jisr/decider';
import type { Outcome } from '@jisr/messaging';
import type { ComplaintRefusal } from '../domain/complaint.ts';

/**
 * A decider's answer to the institution that asked. A refusal for want of another context's word, which may be on its way,
 * holds the request until that word is heard.
 */
export function answer(decision: Decision<unknown, ComplaintRefusal>, awaiting?: ComplaintRefusal): Outcome {
  if (!isRefused(decision)) return undefined;
  return decision.refused === awaiting ? 'held' : reject('', decision.refused);
}

/** Sends a request back for one rule that it breaks. */
export const reject = (pointer: string, code: string): Exclude<Outcome, void | 'held'> => ({
  rejected: [{ pointer, code }],
});
