import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { statusAfter, statusOf } from './case-status.ts';
import { illegalIn } from './illegal-in.ts';
import { caseStatuses, hasEnded, type CaseStatus } from './statuses.ts';
import { steps } from './steps.ts';

/** One event of a story; it stands in the log after its context's earlier ones and after what it was caused by. */
interface Told {
  readonly name: string;
  readonly causedBy?: string;
}

const told = (name: string, causedBy?: string): Told => ({ name, ...(causedBy && { causedBy }) });
const factOf = ({ name }: Told) => ({ type: `ma.jisr.${name}.v1`, data: { clock: 'treatment' } });
const contextOf = ({ name }: Told) => name.split('.')[0];

const admitted = [
  told('intake.complaint-registered'),
  told('intake.complaint-admitted'),
  told('routing.case-routed', 'intake.complaint-admitted'),
  told('routing.clock-started'),
];
const opened = [...admitted, told('housing-projects.treatment-opened', 'routing.case-routed')];
const replied = [
  ...opened,
  told('housing-projects.information-requested'),
  told('routing.clock-suspended', 'housing-projects.information-requested'),
  told('housing-projects.information-received'),
  told('routing.clock-resumed', 'housing-projects.information-received'),
  told('housing-projects.reply-issued'),
  told('routing.clock-stopped', 'housing-projects.reply-issued'),
];
const taken = [...replied, told('intake.complaint-taken-to-mediation', 'housing-projects.reply-issued')];
const instructed = [...taken, told('mediation.instruction-opened', 'intake.complaint-taken-to-mediation')];
const recommended = [
  ...instructed,
  told('mediation.letter-sent'),
  told('mediation.reply-reviewed'),
  told('mediation.recommendation-issued'),
];

const stories: readonly (readonly [CaseStatus, readonly Told[]])[] = [
  ['in-treatment', opened],
  ['replied', replied],
  [
    'inadmissible',
    [
      told('intake.complaint-registered'),
      told('intake.complaint-found-incomplete'),
      told('routing.clock-started', 'intake.complaint-registered'),
      told('intake.complaint-found-inadmissible'),
      told('routing.clock-stopped', 'intake.complaint-found-inadmissible'),
    ],
  ],
  [
    'closed',
    [
      ...replied,
      told('intake.reply-accepted', 'housing-projects.reply-issued'),
      told('housing-projects.case-closed', 'intake.reply-accepted'),
      told('intake.case-rated', 'housing-projects.case-closed'),
    ],
  ],
  ['withdrawn', [...replied, told('housing-projects.case-closed'), told('intake.complaint-withdrawn')]],
  [
    'contested',
    [...replied, told('housing-projects.case-closed'), told('intake.reply-contested', 'housing-projects.reply-issued')],
  ],
  ['in-mediation', [...instructed, told('housing-projects.case-closed'), told('mediation.letter-sent')]],
  [
    'recommendation-issued',
    [...recommended, told('mediation.recommendation-accepted'), told('housing-projects.case-closed')],
  ],
  ['settled', [...instructed, told('mediation.settlement-proposed'), told('mediation.settlement-reached')]],
  [
    'closed',
    [
      ...recommended,
      told('mediation.recommendation-refused'),
      told('mediation.case-referred'),
      told('mediation.case-closed'),
    ],
  ],
  ['withdrawn', [...recommended, told('intake.complaint-withdrawn'), told('mediation.recommendation-accepted')]],
  [
    'returned',
    [
      ...opened,
      told('routing.case-returned', 'housing-projects.treatment-opened'),
      told('housing-projects.information-requested'),
    ],
  ],
];

/** Every log that a story can leave: each context's events in their order, each event after its cause. */
const logsOf = (story: readonly Told[]) =>
  fc.infiniteStream(fc.nat()).map((choices) => {
    const left = [...story];
    const log: Told[] = [];
    while (left.length > 0) {
      const next = left.filter(
        (event, index) =>
          left.findIndex((other) => contextOf(other) === contextOf(event)) === index &&
          !left.some(({ name }) => name === event.causedBy),
      );
      const chosen = next[Number(choices.next().value) % next.length];
      if (!chosen) throw new Error('the story waits for itself');
      log.push(...left.splice(left.indexOf(chosen), 1));
    }
    return log.map(factOf);
  });

/** A contest opens nothing but the operator's closure that it crossed; a completion what was inadmissible for want of it. */
const reviving = /(complaint-completed|complaint-reopened|complaint-taken-to-mediation|reply-contested)\.v1$/;

describe.each(stories)('a case that is %s in the end', (status, story) => {
  it('is so in every order that the log allows', () =>
    fc.assert(fc.property(logsOf(story), (log) => expect(statusOf(log)).toBe(status))));

  it('has no illegal transition in any of them', () =>
    fc.assert(fc.property(logsOf(story), (log) => expect(illegalIn(log)).toEqual([]))));

  it('leaves no end but by what opens it on purpose', () =>
    fc.assert(
      fc.property(logsOf(story), (log) => {
        log.reduce<CaseStatus>((before, fact) => {
          const now = statusAfter(before, fact);
          if (hasEnded(before) && !hasEnded(now)) expect(fact.type).toMatch(reviving);
          return now;
        }, 'unknown');
      }),
    ));
});

describe('an ended case', () => {
  const anything = fc.array(fc.constantFrom(...steps.keys()).map((name) => ({ type: `ma.jisr.${name}.v1` })));
  const steadfast = [...steps.keys()].filter((name) => !reviving.test(`${name}.v1`));

  it.each(caseStatuses.filter(hasEnded))(
    'that is %s stays ended whatever is stated, unless it is opened on purpose',
    (end) => {
      for (const name of steadfast) expect(hasEnded(statusAfter(end, { type: `ma.jisr.${name}.v1` }))).toBe(true);
      expect(statusAfter(end, { type: 'ma.jisr.intake.reply-contested.v1' })).toBe(
        end === 'closed' ? 'contested' : end,
      );
    },
  );

  it('is left by nothing else in any log at all', () =>
    fc.assert(
      fc.property(anything, (log) => {
        const rest = log.filter(({ type }) => !reviving.test(type));
        const states = rest.map((_, index) => hasEnded(statusOf(rest.slice(0, index + 1))));
        expect(states.lastIndexOf(false)).toBeLessThan(states.includes(true) ? states.indexOf(true) : Infinity);
      }),
    ));
});
