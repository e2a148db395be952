import { describe, expect, it } from '@jest/globals';
import { explore, isRefused, type Decider } from '@jisr/decider';
import fc from 'fast-check';
import type { CaseOperation } from './case-operation.ts';
import { caseOperationDecider } from './case-operation.decider.ts';
import { caseOperationSamples } from './case-operation.samples.ts';
import { foreseen, takesPart } from './foresight.ts';
import type { Measure } from './measure.ts';
import { measureDecider } from './measure.decider.ts';
import { measureSamples } from './measure.samples.ts';
import { standingOf } from './standing.ts';
import type { Treatment, TreatmentCommand } from './treatment.ts';
import { treatmentDecider } from './treatment.decider.ts';
import { routed, treatmentSamples } from './treatment.samples.ts';

/** The samples, with a complaint that asks for something. */
const opening = { type: 'open', routed: { ...routed, claims: ['refund'] } } as const;
const answering = {
  type: 'reply',
  reply: {
    by: 'al-omrane',
    outcome: 'refused',
    claims: [{ claim: 'refund', outcome: 'refused', reasons: ['no-right'] }],
    language: 'ar',
    repliedOn: '2026-02-01',
    contestableUntil: '2026-03-03',
    rule: 'contest@1',
  },
} as const;
const samples = [...treatmentSamples, opening, answering];
const treatments = explore(treatmentDecider, samples).states;
const operations = explore(caseOperationDecider, caseOperationSamples).states;
const measures = explore(measureDecider, measureSamples).states;
const [operator, ombudsman, stranger] = ['al-omrane', 'imr', 'another'];

const situations = fc.record({
  treatment: fc.constantFrom<Treatment>(...treatments),
  operation: fc.constantFrom<CaseOperation>(...operations),
  measure: fc.constantFrom<Measure>(...measures),
  by: fc.constantFrom(operator, ombudsman, stranger),
  on: fc.constantFrom('2026-01-10', '2026-02-01', '2026-04-30', '2026-05-02'),
});

const takenOf = <Command extends { readonly type: string }, State, Event>(
  { decide }: Decider<Command, State, Event>,
  commands: readonly Command[],
  state: State,
): string[] => commands.filter((command) => !isRefused(decide(command, state))).map(({ type }) => type);

describe('what may be asked on a case, in every state, by whomever and on whatever day', () => {
  it('is taken for some content, and what is left out is refused for any', () => {
    fc.assert(
      fc.property(situations, ({ treatment, operation, measure, by, on }) => {
        const standing = standingOf(by, treatment);
        const steps = samples.flatMap((sample): readonly TreatmentCommand[] => {
          if (sample.type === 'reply')
            return [{ ...sample, reply: { ...sample.reply, by, repliedOn: on, rule: 'contest@1' } }];
          return 'by' in sample ? [{ ...sample, by, ...('on' in sample && { on }) }] : [];
        });
        const choices = caseOperationSamples.flatMap((sample) =>
          sample.type === 'choose' ? [{ ...sample, by, standing }] : [],
        );
        const promises = measureSamples.flatMap((sample) =>
          sample.type === 'commit' ? [{ ...sample, by, on, dueOn: on, standing }] : [],
        );
        const reports = measureSamples.flatMap((sample) =>
          sample.type === 'report' ? [{ ...sample, by, on, executedOn: on, standing }] : [],
        );
        const taken = [
          ...takenOf(treatmentDecider, steps, treatment),
          ...takenOf(caseOperationDecider, choices, operation),
          ...takenOf(measureDecider, promises, measureDecider.initial),
          ...takenOf(measureDecider, reports, measure),
        ];
        const state = { treatment, operation, measures: [measure] };
        expect(new Set(taken)).toEqual(new Set(foreseen(state, { institution: by, on })));
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('who takes part in a case', () => {
  it('is who answers it and who speaks for the complainant, once it is here', () => {
    for (const treatment of treatments) {
      expect(takesPart(treatment, operator)).toBe(treatment.status !== 'awaited');
      expect(takesPart(treatment, stranger)).toBe(false);
    }
    expect(treatments.some((treatment) => takesPart(treatment, ombudsman))).toBe(true);
  });
});
