import { sendWaiting } from './outbox.ts';

/** One tab of a device sends at a time. */
export const sendInTurn = (): Promise<void> =>
  'locks' in navigator ? navigator.locks.request('jisr.outbox', () => sendWaiting()) : sendWaiting();

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
