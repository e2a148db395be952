import { ConstantBackoff, handleAll, retry, TaskCancelledError, timeout, TimeoutStrategy, wrap } from 'cockatiel';

/** Looks again until it is true, taking an error for not yet; fails after the time, with the last error as its cause. */
export async function awaitUntil(holds: () => Promise<boolean> | boolean, withinMs = 45_000): Promise<void> {
  const again = retry(
    handleAll.orWhenResult((result) => result === false),
    { maxAttempts: Number.POSITIVE_INFINITY, backoff: new ConstantBackoff(50) },
  );
  let cause: unknown;
  again.onFailure(({ reason }) => {
    if ('error' in reason) cause = reason.error;
  });
  try {
    await wrap(timeout(withinMs, TimeoutStrategy.Aggressive), again).execute(async () => holds());
  } catch (error) {
    if (error instanceof TaskCancelledError)
      throw new Error(`it did not come true within ${withinMs / 1_000} s: ${holds.toString()}`, { cause });
    throw error;
  }
}
