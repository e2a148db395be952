import { decorrelatedJitterGenerator, ExponentialBackoff } from 'cockatiel';

/** Tries after which the pause no longer grows: it has reached the longest one by then. */
const growing = 12;

/** Milliseconds before the try after so many that failed (from 1), jittered so that contents do not march in step. */
export function pauseBefore(attempt: number): number {
  let backoff = new ExponentialBackoff({
    initialDelay: 500,
    maxDelay: 60_000,
    generator: decorrelatedJitterGenerator,
  }).next();
  for (let i = 1; i < Math.min(attempt, growing); i++) backoff = backoff.next(undefined);
  return backoff.duration;
}
