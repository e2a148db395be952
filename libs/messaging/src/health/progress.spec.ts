import { beforeEach, describe, expect, it } from '@jest/globals';
import { ConsumerProgress } from './progress.ts';

const partition = { topic: 'a', partition: 0 };
let now: number;
let progress: ConsumerProgress;
beforeEach(() => {
  now = 0;
  progress = new ConsumerProgress(() => now);
});

describe('a consumer', () => {
  it('is not ready before it has joined its group', () => expect(progress.trouble()).toMatch(/has not joined/));

  it('is ready when it has joined and the broker answers, with nothing to read', () => {
    progress.assigned([partition]);
    now = 29_000;
    progress.fetched();
    now = 58_000;
    expect(progress.trouble()).toBeUndefined();
  });

  it('is not ready when the broker has not answered for half a minute, and hopeless after ten', () => {
    progress.assigned([partition]);
    now = 31_000;
    expect(progress.trouble()).toMatch(/not answered/);
    expect(progress.hopeless()).toBe(false);
    now = 601_000;
    expect(progress.hopeless()).toBe(true);
  });

  it('is ready without a partition: another member has them all', () => {
    progress.assigned([]);
    now = 3_600_000;
    expect(progress.trouble()).toBeUndefined();
    expect(progress.hopeless()).toBe(false);
  });

  it('is not ready while a partition has records to read and does not move', () => {
    progress.assigned([partition]);
    progress.advanced('a', 0, 5n, 9n);
    now = 31_000;
    progress.fetched();
    expect(progress.trouble()).toMatch(/has records to read/);
    progress.advanced('a', 0, 9n, 9n);
    expect(progress.trouble()).toBeUndefined();
  });

  it('is not ready once records have come and the partition does not move, however often it joins again', () => {
    progress.assigned([partition]);
    progress.advanced('a', 0, 5n, 5n);
    now = 3_600_000;
    progress.fetched();
    progress.arrived({ ...partition, records: [], highWatermark: 7n });
    expect(progress.trouble()).toBeUndefined();
    expect(progress.lags()).toEqual([['a/0', 2]]);
    now += 31_000;
    progress.fetched();
    progress.assigned([partition]);
    progress.arrived({ ...partition, records: [], highWatermark: 8n });
    expect(progress.trouble()).toMatch(/has records to read/);
  });

  it('says which partition waits for what', () => {
    progress.assigned([partition]);
    progress.blocked('a', 0, new TypeError());
    expect(progress.trouble()).toBe('a/0 waits for a dependency: TypeError');
  });

  it('is hopeless once the client has stopped for good', () => {
    progress.assigned([partition]);
    progress.crashed(new RangeError());
    expect(progress.trouble()).toMatch(/crashed: RangeError/);
    expect(progress.hopeless()).toBe(true);
  });
});
