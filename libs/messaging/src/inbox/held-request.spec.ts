import { describe, expect, it } from '@jest/globals';
import type { CloudEvent } from '@jisr/contracts';
import { fromHeld, toHeld } from './held-request.ts';

const event: CloudEvent = {
  id: '1',
  source: '/institutions/al-omrane',
  type: 'ma.jisr.intake.withdrawal-submitted.v1',
  subject: 'SR-1',
  time: '2026-01-05T10:00:00Z',
  extensions: { jisrhash: 'abc' },
  data: { reason: 'solved' },
};
const record = { topic: 'jisr.inbound.al-omrane.v1', partition: 1, offset: 7n, key: null, value: null, headers: {} };

describe('a request that waits for its case', () => {
  it('comes back as it came, extensions included', () =>
    expect(fromHeld(toHeld({ event, record }, 'case'), 'case')).toEqual({ event, record }));
});
