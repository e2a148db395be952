import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beginning, formatCursor, moved, parseCursor } from './feed-cursor.ts';
import { shards } from './feed.ts';

const positions = fc.array(fc.nat(), { minLength: shards, maxLength: shards });

describe('a cursor', () => {
  it('says where it was written', () =>
    fc.assert(fc.property(positions, (at) => expect(parseCursor(formatCursor(at))).toEqual(at))));

  it('moves in one shard alone', () => expect(formatCursor(moved(beginning, 2, 17))).toBe('0.0.17.0.0.0.0.0.0'));

  it.each([
    '',
    '1',
    '0.0.0.0.0.0.0.0.x',
    '0.0.0.0.0.0.0.0.-1',
    '0.0.0.0.0.0.0.0.0.0',
    `${'9'.repeat(16)}.0.0.0.0.0.0.0.0`,
  ])('is none that says %j', (text) => expect(parseCursor(text)).toBeUndefined());
});
