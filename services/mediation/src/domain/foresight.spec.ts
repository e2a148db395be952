import { describe, expect, it } from '@jest/globals';
import { explore, isRefused } from '@jisr/decider';
import fc from 'fast-check';
import { foreseen, takesPart } from './foresight.ts';
import { mediationDecider } from './mediation.decider.ts';
import { mediationSamples } from './mediation.samples.ts';
import type { MediationFile } from './mediation.ts';

const { states } = explore(mediationDecider, mediationSamples);
const [ombudsman, operator] = ['imr', 'al-omrane'];
const askers = [ombudsman, operator, 'another-ombudsman'];

const situations = fc.record({
  file: fc.constantFrom<MediationFile>(...states),
  institution: fc.constantFrom(...askers),
  on: fc.constantFrom('2026-03-02', '2026-04-01', '2026-04-02', '2026-05-01', '2026-05-02'),
});

describe('what may be asked of a file, in every state, by whomever and on whatever day', () => {
  it('is taken for some content, and what is left out is refused for any', () => {
    fc.assert(
      fc.property(situations, ({ file, institution: by, on }) => {
        const taken = mediationSamples
          .filter((sample) => 'by' in sample)
          .map((sample) => ({ ...sample, by, on, ...('executedOn' in sample && { executedOn: on }) }))
          .filter((request) => !isRefused(mediationDecider.decide(request, file)))
          .map(({ type }) => type);
        expect(new Set(taken)).toEqual(new Set(foreseen(file, { institution: by, on })));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is nothing for a stranger', () => {
    for (const file of states) {
      if (takesPart(file, 'another-ombudsman')) throw new Error('the samples name no such institution');
      expect(foreseen(file, { institution: 'another-ombudsman', on: '2026-03-02' })).toEqual([]);
    }
  });
});

describe('who takes part in a file', () => {
  it('is the ombudsman whose it is, and the operator once it is known', () => {
    expect(takesPart({ status: 'unfiled' }, ombudsman)).toBe(false);
    expect(takesPart({ status: 'received', ombudsman }, operator)).toBe(false);
    for (const party of [ombudsman, operator])
      expect(takesPart({ status: 'received', ombudsman, respondent: operator }, party)).toBe(true);
  });
});
