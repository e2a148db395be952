import { describe, expect, it } from '@jest/globals';
import { awaitUntil } from './await-until.ts';

describe('awaiting what does not come true', () => {
  it('tells the error that the last look met', async () => {
    const cause = new Error('nobody listens there');
    const outcome = awaitUntil(() => Promise.reject(cause), 200);
    await expect(outcome).rejects.toMatchObject({ message: expect.stringContaining('did not come true'), cause });
  });

  it('tells no error when there was none', async () => {
    await expect(awaitUntil(() => false, 200)).rejects.toMatchObject({ cause: undefined });
  });
});
