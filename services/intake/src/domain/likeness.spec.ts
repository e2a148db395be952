import { describe, expect, it } from '@jest/globals';
import { duplicatesOf, type Likeness } from './likeness.ts';

const complaint: Likeness = {
  complaintId: 'this',
  persons: ['digest-of-id', 'digest-of-phone'],
  operation: 'OP-1',
  category: 'refund',
  filedOn: '2026-02-10',
};
const since = '2026-01-11';
const other: Likeness = { ...complaint, complaintId: 'other', persons: ['digest-of-phone'], filedOn: '2026-02-01' };
const { operation: _named, ...unnamed } = other;

describe('an earlier complaint', () => {
  it('could be the same one when person, operation and category are the same', () =>
    expect(duplicatesOf(complaint, [other], since)).toEqual(['other']));

  it.each([
    ['on the first day of the window', { ...other, filedOn: since }],
    ['on the same day', { ...other, filedOn: complaint.filedOn }],
  ])('counts %s', (_, earlier) => expect(duplicatesOf(complaint, [earlier], since)).toEqual(['other']));

  it.each([
    ['another person', { ...other, persons: ['digest-of-another'] }],
    ['nobody', { ...other, persons: [] }],
    ['another operation', { ...other, operation: 'OP-2' }],
    ['no operation', unnamed],
    ['another category', { ...other, category: 'title-deed' }],
    ['the time before the window', { ...other, filedOn: '2026-01-10' }],
    ['a later day', { ...other, filedOn: '2026-02-11' }],
    ['this complaint itself', { ...other, complaintId: 'this' }],
  ])('is another matter when it is of %s', (_, earlier) =>
    expect(duplicatesOf(complaint, [earlier], since)).toEqual([]),
  );

  it('could be the same one when neither names an operation', () => {
    const { operation: _op, ...about } = complaint;
    expect(duplicatesOf(about, [unnamed], since)).toEqual(['other']);
  });

  it('is named in the same order, however they were found', () => {
    const [a, b] = [
      { ...other, complaintId: 'a' },
      { ...other, complaintId: 'b' },
    ];
    expect(duplicatesOf(complaint, [b, a], since)).toEqual(['a', 'b']);
  });
});
