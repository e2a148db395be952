import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chainStart, extend, followChain, genesis, type ChainEntry } from './chain.ts';
import { sha256, type Hash } from './hash.ts';

const entriesOf = (caseId: string, hashes: readonly Hash[]) => {
  let head = genesis(caseId);
  return hashes.map((hash): ChainEntry => ({ hash, head: (head = extend(head, hash)) }));
};
const hashes = fc.array(fc.string().map(sha256), { minLength: 1, maxLength: 12 });

describe('the chain of a case', () => {
  /** Computed with Python: hashlib and rfc8785 0.1.4. */
  it('has the known heads', () => {
    const hash = '06518da9f1315fd18b581885d1ef851cd912ff56c4b1c5345b7779161454ee6c' as Hash;
    expect([genesis('c-1'), ...entriesOf('c-1', [hash, hash]).map(({ head }) => head)]).toEqual([
      '3c86d9b61abf4b5a9b18ba8db03ebcdbb41ae82df59a82296df0ee4bace35052',
      '88b376d7d60e2e1a0e25e42016f01870afdfa5408444ee9d06da239d2cf8c502',
      '1b86cc862708b2f80b60afa17ece295f301837b499665fa99e54cf9ee02544ca',
    ]);
  });

  it('is followed in one go or in two', () =>
    fc.assert(
      fc.property(hashes, fc.nat(), (all, cut) => {
        const entries = entriesOf('c-1', all);
        const whole = followChain(chainStart('c-1'), entries);
        const first = followChain(chainStart('c-1'), entries.slice(0, cut));
        expect(whole).toEqual({ ok: true, head: entries.at(-1)?.head, length: all.length });
        expect('ok' in first && followChain(first, entries.slice(cut))).toEqual(whole);
      }),
    ));

  it('names the first entry that was changed', () =>
    fc.assert(
      fc.property(hashes, fc.nat(), (all, pick) => {
        const entries = entriesOf('c-1', all);
        const index = pick % all.length;
        const changed = entries.with(index, { hash: sha256('forged'), head: entries[index]?.head ?? genesis('') });
        expect(followChain(chainStart('c-1'), changed)).toMatchObject({
          broken: { index, found: entries[index]?.head },
        });
      }),
    ));

  it('breaks where an entry was left out', () => {
    const [one, two, three] = entriesOf('c-1', ['a', 'b', 'c'].map(sha256));
    if (!one || !two || !three) throw new Error('three entries');
    expect(followChain(chainStart('c-1'), [one, three])).toEqual({
      broken: { index: 1, expected: extend(one.head, three.hash), found: three.head },
    });
  });

  it('is of one case', () =>
    expect(followChain(chainStart('c-2'), entriesOf('c-1', [sha256('a')]))).toMatchObject({ broken: { index: 0 } }));
});
