import { describe, expect, it } from '@jest/globals';
import type { UnitRunner } from '@jisr/messaging';
import type { ClaimedDelivery } from './deliveries.ts';
import { Settlement } from './settlement.ts';

describe('the end of a letter that went out', () => {
  it('is recorded even if the database stumbles, so that the letter is not sent again', async () => {
    const answers = [Promise.reject(new Error('the primary steps down')), Promise.resolve(true)];
    const units = { run: () => answers.shift() } as unknown as UnitRunner;
    const settled = new Settlement(units).settle({ _id: 'e1.receipt' } as ClaimedDelivery, {
      status: 'sent',
      channel: 'email',
      attempts: 1,
      refused: [],
    });
    expect(await settled).toBe(true);
  });
});
