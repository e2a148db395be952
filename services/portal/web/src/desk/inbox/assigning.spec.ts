import { describe, expect, it } from '@jest/globals';
import type { CaseSummary } from '@jisr/portal-api';
import { ApiProblem, Unreachable } from '../../shell/api.ts';
import { Assigning } from './assigning.ts';

const summary = { id: 'case-1', events: 4 } as CaseSummary;
const toTiznit = { entity: 'agence-tiznit', reason: 'workload' };
const refusal = new ApiProblem({ type: 'about:blank', title: 'Le dossier a avancé', status: 412, code: 'case-moved' });

/** A portal that answers as it is told to, in turn, and remembers under which keys it was asked. */
function portalThat(...answers: readonly (Error | 'taken')[]) {
  const keys: string[] = [];
  const waiting = [...answers];
  const send = <Answer>(_method: string, _path: string, { key = '' } = {}): Promise<Answer> => {
    keys.push(key);
    const answer = waiting.shift() ?? 'taken';
    return answer === 'taken' ? Promise.resolve(undefined as Answer) : Promise.reject(answer);
  };
  return { keys, assigning: new Assigning(send) };
}

describe('an assignment', () => {
  it('is sent again under its key after a lost line', async () => {
    const { keys, assigning } = portalThat(new Unreachable('no answer'), 'taken');
    expect((await assigning.give(summary, toTiznit)).status).toBe('unanswered');
    expect((await assigning.give(summary, toTiznit)).status).toBe('done');
    expect(keys[1]).toBe(keys[0]);
  });

  it('is another one to another entity, whatever became of the first', async () => {
    const { keys, assigning } = portalThat(new Unreachable('no answer'));
    await assigning.give(summary, toTiznit);
    await assigning.give(summary, { ...toTiznit, entity: 'agence-agadir' });
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('is another one after a refusal, which is told in its words', async () => {
    const { keys, assigning } = portalThat(refusal);
    expect(await assigning.give(summary, toTiznit)).toMatchObject({
      status: 'refused',
      against: 'Le dossier a avancé',
    });
    await assigning.give(summary, toTiznit);
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('is another one after it was done and undone', async () => {
    const { keys, assigning } = portalThat();
    await assigning.give(summary, toTiznit);
    await assigning.give(summary, toTiznit);
    expect(keys[1]).not.toBe(keys[0]);
  });
});
