import { describe, expect, it } from '@jest/globals';
import { flawsOfRequest } from './request-rules.ts';

const request = {
  id: 'SR-1',
  source: '/institutions/al-omrane',
  type: 'ma.jisr.intake.withdrawal-submitted.v1',
  subject: 'SR-1',
  time: '2026-02-10T10:00:00Z',
  data: { reason: 'solved' },
};
const flawsIn = (change: object) =>
  flawsOfRequest({ ...request, ...change }).map(({ pointer, code }) => `${pointer} ${code}`);

describe('a request whose form is right', () => {
  it('may have the longest id and the first and last instant that count', () => {
    expect(flawsIn({ id: 'x'.repeat(128), time: '1901-01-01T00:00:00Z' })).toEqual([]);
    expect(flawsIn({ time: '2999-12-31T23:59:59Z' })).toEqual([]);
  });

  it.each([
    ['/id maxLength', { id: 'x'.repeat(129) }],
    ['/time year-not-counted', { time: '0051-11-04T18:51:20Z' }],
    ['/time year-not-counted', { time: '1900-12-31T23:59:59Z' }],
    ['/time year-not-counted', { time: '3000-01-01T00:00:00Z' }],
    ['/data/unheardOf additionalProperties', { data: { ...request.data, unheardOf: 1 } }],
  ])('is told: %s', (flaw, change) => expect(flawsIn(change)).toEqual([flaw]));

  it('is told of everything at once', () =>
    expect(flawsIn({ time: '1900-01-01T00:00:00Z', data: { ...request.data, unheardOf: 1 } })).toHaveLength(2));
});
