import { describe, expect, it } from '@jest/globals';
import { roundsUntil } from './rounds.ts';

const played = (...cases: readonly number[]) => {
  const asked: { round: number; examplesPerOperation: number }[] = [];
  const play = (next: { round: number; examplesPerOperation: number }) => {
    asked.push(next);
    return Promise.resolve({ cases: cases[next.round] ?? 0, operations: 4, passed: true, output: 'printed' });
  };
  return { asked, play };
};

describe('the rounds of a service', () => {
  it('are one where it brings enough', async () => {
    const { asked, play } = played(500);
    expect(await roundsUntil('intake', 400, play)).toEqual({ service: 'intake', cases: 500 });
    expect(asked).toHaveLength(1);
  });

  it('go on until there are enough, each asking for what is missing', async () => {
    const { asked, play } = played(500, 300, 200);
    expect(await roundsUntil('intake', 1_000, play)).toEqual({ service: 'intake', cases: 1_000 });
    expect(asked.slice(1)).toEqual([
      { round: 1, examplesPerOperation: 125 },
      { round: 2, examplesPerOperation: 50 },
    ]);
  });

  it('end with the first that fails, and keep what it printed', async () => {
    const failing = () => Promise.resolve({ cases: 7, operations: 4, passed: false, output: 'ST108' });
    expect(await roundsUntil('intake', 1_000, failing)).toEqual({ service: 'intake', cases: 7, failure: 'ST108' });
  });

  it('are given up where none brings a case', async () => {
    const { play } = played(0);
    await expect(roundsUntil('intake', 10, play)).rejects.toThrow('intake: a round without a case');
  });
});
