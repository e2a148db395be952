import { decorrelatedJitterGenerator, ExponentialBackoff } from 'cockatiel';

/** Delay before try number `attempt` (from 1), in milliseconds, jittered so that consumers do not march in step. */
export function backoffMs(attempt: number, { first, most }: { readonly first: number; readonly most: number }): number {
  let backoff = new ExponentialBackoff({
    initialDelay: first,
    maxDelay: most,
    generator: decorrelatedJitterGenerator,
  }).next();
  for (let i = 1; i < Math.min(attempt, 16); i++) backoff = backoff.next(undefined);
  return backoff.duration;
}
