import { once, EventEmitter } from 'node:events';
import { expect, it } from '@jest/globals';
import { Worker } from './worker.ts';

it('a worker that is woken after an error still waits before it tries again', async () => {
  let steps = 0;
  const errors = new EventEmitter();
  const worker = new Worker(() => Promise.reject(new Error(`step ${(steps += 1)}`)), {
    name: 'relay',
    idleMs: 3_600_000,
    onError: () => errors.emit('told'),
    pauses: { first: 3_600_000, most: 3_600_000 },
  });
  const told = once(errors, 'told');
  worker.start();
  await told;
  worker.wake();
  for (let turns = 0; turns < 5; turns++) await new Promise((next) => setImmediate(next));
  await worker.stop();
  expect(steps).toBe(1);
});
