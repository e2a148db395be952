import { describe, expect, it } from '@jest/globals';
import { MasterKey } from './master-key.ts';
import { WordDigests } from './word-digests.ts';

const digestsUnder = (byte: number) => new WordDigests(MasterKey.fromBase64(Buffer.alloc(32, byte).toString('base64')));

describe('digests of words', () => {
  const [one, other] = digestsUnder(1).of(['infiltration', 'تسرب']);

  it('are the same for the same word, and others for another', () => {
    expect(digestsUnder(1).of(['infiltration'])).toEqual([one]);
    expect(one).not.toBe(other);
  });

  it('are others under another master key', () => expect(digestsUnder(2).of(['infiltration'])).not.toEqual([one]));

  it('say nothing of how long a word is', () => expect(digestsUnder(1).of(['a'])[0]).toHaveLength(one?.length ?? 0));
});
