import { isRefused, type Decision } from '@jisr/decider';
import type { Outcome } from '@jisr/messaging';

/** A decider's refusal as the answer to the institution that asked. */
export const answer = (decision: Decision<unknown>): Outcome =>
  isRefused(decision) ? { rejected: [{ pointer: '', code: decision.refused }] } : undefined;
