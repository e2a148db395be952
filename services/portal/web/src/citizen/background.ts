import { sendWaiting } from './outbox.ts';

const shortestPauseMs = 15_000;
const longestPauseMs = 600_000;
let pauseMs = shortestPauseMs;
let next: ReturnType<typeof setTimeout> | undefined;

/** One tab of a device sends at a time; what could not be sent is tried again after pauses that grow. */
export async function sendInTurn(): Promise<void> {
  const isAllSent = await inTurn(() => sendWaiting());
  clearTimeout(next);
  pauseMs = isAllSent ? shortestPauseMs : Math.min(pauseMs * 2, longestPauseMs);
  if (!isAllSent) next = setTimeout(() => void sendInTurn(), pauseMs);
}

const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> =>
  'locks' in navigator ? navigator.locks.request('jisr.outbox', work) : work();

/** Sends what waits whenever the line may be back, and keeps the pages for when it is gone. */
export function startBackground(): void {
  addEventListener('online', () => void sendInTurn());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void sendInTurn();
  });
  void sendInTurn();
  if ('serviceWorker' in navigator && import.meta.env.PROD) void keepPages();
}

/** The worker did not see what this page loaded before it began; it is told. */
async function keepPages(): Promise<void> {
  await navigator.serviceWorker.register('/service-worker.js');
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ keep: loaded.filter((name) => name.startsWith(`${location.origin}/assets/`)) });
}
