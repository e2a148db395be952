import { MultiBar, Presets } from 'cli-progress';

/** Two bars on stderr: what has been sent, and what the services have still to read. Silent where stderr is no terminal. */
export function showProgress(total: number) {
  const bars = new MultiBar(
    { format: '{bar} {value}/{total} {name}', hideCursor: true, clearOnComplete: false },
    Presets.shades_classic,
  );
  const sending = bars.create(total, 0, { name: 'sent' });
  const reading = bars.create(total, 0, { name: 'read by every service' });
  return {
    onSent: (sent: number) => sending.update(sent),
    onRead: (left: number) => reading.update(total - Math.min(left, total)),
    stop: () => bars.stop(),
  };
}
