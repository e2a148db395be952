import { describe, expect, it } from '@jest/globals';
import { changesBetween } from './changes.ts';

describe('two versions', () => {
  it('differ nowhere when they are the same', () =>
    expect(changesBetween({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toEqual([]));

  it('differ field by field, also where one has a field that the other has not', () =>
    expect(changesBetween({ days: 60, ladder: 'direct' }, { days: 45, ladder: 'direct', threshold: 3 })).toEqual([
      { path: [{ field: 'days' }], before: [60], after: [45] },
      { path: [{ field: 'threshold' }], before: [], after: [3] },
    ]));

  it('differ by what a list of words has new and no more', () =>
    expect(changesBetween({ provinces: ['a', 'b'] }, { provinces: ['b', 'c'] })).toEqual([
      { path: [{ field: 'provinces' }], before: ['a'], after: ['c'] },
    ]));

  it('know an item of a list again by its code, wherever it stands', () =>
    expect(
      changesBetween(
        {
          codes: [
            { code: 'a', label: 'A' },
            { code: 'b', label: 'B' },
          ],
        },
        {
          codes: [
            { code: 'b', label: 'B' },
            { code: 'a', label: 'Ah' },
            { code: 'c', label: 'C' },
          ],
        },
      ),
    ).toEqual([
      { path: [{ field: 'codes' }, { field: 'order' }], before: ['a', 'b'], after: ['b', 'a'] },
      { path: [{ field: 'codes' }, { item: 'a' }, { field: 'label' }], before: ['A'], after: ['Ah'] },
      { path: [{ field: 'codes' }, { item: 'c' }, { field: 'code' }], before: [], after: ['c'] },
      { path: [{ field: 'codes' }, { item: 'c' }, { field: 'label' }], before: [], after: ['C'] },
    ]));

  it('name an item that is gone', () =>
    expect(changesBetween([{ on: '01-01', name: 'N' }], [])).toEqual([
      { path: [{ item: '01-01' }, { field: 'on' }], before: ['01-01'], after: [] },
      { path: [{ item: '01-01' }, { field: 'name' }], before: ['N'], after: [] },
    ]));
});
