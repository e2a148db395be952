import { describe, expect, it } from '@jest/globals';
import { missingIn } from './completeness.ts';

const required = ['identity', 'address'];

describe('a complaint', () => {
  it('lacks what the rule requires and it did not come with, in the order of the rule', () => {
    expect(missingIn({}, [], required)).toEqual(['identity', 'address']);
    expect(missingIn({}, ['identity'], required)).toEqual(['address']);
  });

  it('lacks nothing that no rule asks for', () => {
    expect(missingIn({}, ['identity', 'address'], required)).toEqual([]);
    expect(missingIn({}, [], [])).toEqual([]);
  });

  it('needs the details of a group when several complain together', () => {
    expect(missingIn({ group: { members: 12 } }, [], ['group-details'])).toEqual(['group-details']);
    expect(missingIn({ group: { members: 12 } }, ['group-details'], ['group-details'])).toEqual([]);
    expect(missingIn({}, [], ['group-details'])).toEqual([]);
  });

  it.each([
    ['needs a mandate when somebody files for the complainant', { capacity: 'relative' }, ['mandate']],
    ['needs none when that is a lawyer', { capacity: 'lawyer' }, []],
    ['lacks none that it came with', { capacity: 'relative', mandate: { reference: 'P-1' } }, []],
  ] as const)('%s', (_, representation, missing) =>
    expect(missingIn({ representation }, ['identity', 'address'], required)).toEqual(missing),
  );

  it('tells a missing mandate after what the rule requires', () =>
    expect(missingIn({ representation: { capacity: 'other' } }, [], required)).toEqual([
      'identity',
      'address',
      'mandate',
    ]));
});
