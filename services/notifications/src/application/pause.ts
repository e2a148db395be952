import { decorrelatedJitterGenerator, ExponentialBackoff } from 'cockatiel';
import { pauses } from './time-limits.ts';

/** Tries after which the pause no longer grows: it has reached the longest one by then. */
const growing = 16;

/** Milliseconds before try number `attempt` (from 1) after the first, jittered so that messages do not march in step. */
export function pauseBefore(attempt: number): number {
  let backoff = new ExponentialBackoff({
    initialDelay: pauses.first,
    maxDelay: pauses.most,
    generator: decorrelatedJitterGenerator,
  }).next();
  for (let i = 1; i < Math.min(attempt, growing); i++) backoff = backoff.next(undefined);
  return backoff.duration;
}
