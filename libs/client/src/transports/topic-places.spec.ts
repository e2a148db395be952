import { describe, expect, it } from '@jest/globals';
import { TopicPlaces } from './topic-places.ts';

describe('places on topics', () => {
  it('are the beginning of what was never read', () => expect(TopicPlaces.from().offsetOf('t', 3)).toBe('0'));

  it('are after the last record of each partition, and remain so as text', () => {
    const places = TopicPlaces.from().after('t', 0, '9').after('t', 1, '9007199254740993').after('t', 0, '11');
    const again = TopicPlaces.from(places.toString());
    expect([again.offsetOf('t', 0), again.offsetOf('t', 1)]).toEqual(['12', '9007199254740994']);
  });

  it('are not taken from a feed', () => expect(() => TopicPlaces.from('{}')).toThrow('no place on a topic'));
});
