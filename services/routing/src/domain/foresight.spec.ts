import { describe, expect, it } from '@jest/globals';
import { explore, isRefused } from '@jisr/decider';
import fc from 'fast-check';
import type { Assignment, AssignmentCommand, Requester } from './assignment.ts';
import { assignmentDecider } from './assignment.decider.ts';
import { assignmentSamples } from './assignment.samples.ts';
import type { Clock } from './clock.ts';
import { clockDecider } from './clock.decider.ts';
import { clockSamples } from './clock.samples.ts';
import { foreseen, takesPart } from './foresight.ts';

const assignments = explore(assignmentDecider, assignmentSamples).states;
const clocks = explore(clockDecider, clockSamples).states;
const operator: Requester = { institution: 'al-omrane', kind: 'operator' };
const ombudsman: Requester = { institution: 'imr', kind: 'ombudsman' };
const stranger: Requester = { institution: 'another', kind: 'operator' };

const situations = fc.record({
  assignment: fc.constantFrom<Assignment>(...assignments),
  clock: fc.constantFrom<Clock>(...clocks),
  by: fc.constantFrom(operator, ombudsman, stranger),
  on: fc.constantFrom('2026-01-20', '2026-03-06', '2026-03-07', '2026-04-05', '2026-06-01'),
});

/** The samples as this institution would ask them, and each also with the case's urgency and entity turned. */
const askedOfAssignment = (by: Requester, on: string) =>
  assignmentSamples.flatMap((sample): readonly AssignmentCommand[] => {
    switch (sample.type) {
      case 'decline':
        return [{ ...sample, by: by.institution, on }];
      case 'reassign': {
        const { competence } = sample;
        const other = competence && { ...competence, agency: 'agence-sale', company: 'al-omrane-rabat' };
        return [{ ...sample, by, on }, ...(other ? [{ ...sample, by, on, competence: other }] : [])];
      }
      case 'set-urgency':
        return [
          { ...sample, by },
          { ...sample, by, urgency: 'normal' as const },
        ];
      default:
        return [];
    }
  });

describe('what may be asked of a case and its clocks, in every state, by whomever and on whatever day', () => {
  it('is taken for some content, and what is left out is refused for any', () => {
    fc.assert(
      fc.property(situations, ({ assignment, clock, by, on }) => {
        const moves = askedOfAssignment(by, on)
          .filter((command) => !isRefused(assignmentDecider.decide(command, assignment)))
          .map(({ type }) => type);
        const extensions = clockSamples
          .flatMap((sample) => (sample.type === 'extend' ? [{ ...sample, by: by.institution, on }] : []))
          .filter((command) => !isRefused(clockDecider.decide(command, clock)))
          .map(({ type }) => type);
        expect(new Set(foreseen(assignment, [{ status: 'idle' }, clock], { by, on }))).toEqual(
          new Set([...moves, ...extensions]),
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it('is nothing for another operator', () => {
    for (const assignment of assignments)
      expect(foreseen(assignment, clocks, { by: stranger, on: '2026-01-20' })).toEqual([]);
  });
});

describe('who takes part in a case', () => {
  it('is its receiver, whoever has it and every ombudsman, once it is routed, and after its end', () => {
    const parties = (assignment: Assignment) =>
      [operator, ombudsman, stranger].filter((who) => takesPart(assignment, who));
    for (const assignment of assignments) {
      const known = 'summary' in assignment || ('last' in assignment && assignment.last !== undefined);
      expect(parties(assignment)).toEqual(known ? [operator, ombudsman] : []);
    }
  });
});
