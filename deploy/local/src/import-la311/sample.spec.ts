import { describe, expect, it } from '@jest/globals';
import { expandSample } from './sample.ts';

describe('the expanded sample', () => {
  it('has as many cases as asked for, and no id twice', async () => {
    const requests = [];
    for await (const request of expandSample(1_200)) requests.push(request);
    expect(requests.filter(({ type }) => type === 'ma.jisr.intake.complaint-submitted.v1')).toHaveLength(1_200);
    expect(new Set(requests.map(({ id }) => id)).size).toBe(requests.length);
  });
});
