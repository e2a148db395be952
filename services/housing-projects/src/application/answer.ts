import { institutionOfSource, type CloudEvent } from '@jisr/contracts';
import { isRefused, type Decision } from '@jisr/decider';
import type { Outcome } from '@jisr/messaging';

/** The institution that a request comes from. */
export const senderOf = ({ source }: CloudEvent): string => institutionOfSource(source) ?? '';

/** What an institution is told of a decision on its request; one for a case that has not come yet waits for it. */
export function answerTo<Event>(decision: Decision<Event>): Outcome {
  if (!isRefused(decision)) return undefined;
  return decision.refused === 'not-open' ? 'held' : { rejected: [{ pointer: '', code: decision.refused }] };
}
