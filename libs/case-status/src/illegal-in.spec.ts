import { describe, expect, it } from '@jest/globals';
import { courses, clock } from './courses.ts';
import { illegalIn } from './illegal-in.ts';
import { steps } from './steps.ts';

const fact = (name: string, kind?: string) => ({ type: `ma.jisr.${name}.v1`, ...(kind && { data: { clock: kind } }) });
const illegal = (...names: string[]) => illegalIn(names.map((name) => fact(name)));
const routed = ['intake.complaint-registered', 'intake.complaint-admitted', 'routing.case-routed'];
const replied = [...routed, 'housing-projects.treatment-opened', 'housing-projects.reply-issued'];

describe('the illegal transitions of a log', () => {
  it.each([
    [['intake.complaint-admitted'], ['intake.complaint-admitted after unknown']],
    [[...routed, 'intake.complaint-registered'], ['intake.complaint-registered after admitted']],
    [['routing.case-routed'], ['routing.case-routed after unknown']],
    [[...routed, 'housing-projects.reply-issued'], ['housing-projects.reply-issued after unknown']],
    [[...replied, 'housing-projects.reply-issued'], ['housing-projects.reply-issued after replied']],
    [[...routed, 'intake.complaint-withdrawn', 'intake.reply-contested'], ['intake.reply-contested after withdrawn']],
    [[...routed, 'mediation.recommendation-issued'], ['mediation.recommendation-issued after unknown']],
    [
      [...replied, 'housing-projects.case-closed', 'housing-projects.case-closed'],
      ['housing-projects.case-closed after closed'],
    ],
    [
      [...replied, 'intake.reply-contested', 'housing-projects.reply-issued', 'housing-projects.reply-issued'],
      ['housing-projects.reply-issued after replied'],
    ],
  ])('of %j are %j', (names, expected) => expect(illegal(...names)).toEqual(expected));

  it('are none when a context goes on because of what another said', () => {
    expect(illegal(...replied, 'intake.reply-contested', 'housing-projects.reply-issued')).toEqual([]);
    expect(illegal(...routed, 'intake.complaint-withdrawn', 'intake.complaint-reopened')).toEqual([]);
    expect(illegal(...routed, 'routing.case-returned', 'routing.case-routed')).toEqual([]);
  });

  it('are none when an operator takes a case on while it waits for papers', () =>
    expect(
      illegal(
        ...routed,
        'housing-projects.treatment-opened',
        'housing-projects.information-requested',
        'housing-projects.treatment-accepted',
        'housing-projects.information-received',
      ),
    ).toEqual([]));

  it('are none when it had not heard yet', () =>
    expect(
      illegal(...replied, 'intake.reply-contested', 'housing-projects.case-closed', 'housing-projects.reply-issued'),
    ).toEqual([]));

  it('keep the kinds of clocks apart', () => {
    const started = [fact('routing.clock-started', 'treatment'), fact('routing.clock-started', 'acknowledgement')];
    expect(illegalIn([...started, fact('routing.clock-stopped', 'treatment')])).toEqual([]);
    expect(
      illegalIn([...started, fact('routing.clock-stopped', 'treatment'), fact('routing.clock-warned', 'treatment')]),
    ).toEqual(['routing.clock-warned after stopped']);
  });

  it.each([[undefined], [null], ['text'], [{}]])('take %j for a clock of no kind', (data) =>
    expect(illegalIn([{ type: 'ma.jisr.routing.clock-warned.v1', data }])).toEqual(['routing.clock-warned after idle']),
  );

  it('pass over what is not known yet', () => expect(illegal('later.something-new')).toEqual([]));
});

describe('the courses', () => {
  const all = [...courses, clock];
  const moved = new Set(all.flatMap(({ moves }) => Object.keys(moves)));

  it('have every event that moves a status', () =>
    expect([...steps.keys()].filter((name) => !moved.has(name))).toEqual([]));

  it('reach every phase that they name', () => {
    for (const { start, moves, hears = {} } of all) {
      const reached = new Set([start, ...Object.values(hears), ...Object.values(moves).map(({ to }) => to)]);
      const named = Object.values(moves).flatMap(({ from }) => from);
      expect(named.filter((phase) => !reached.has(phase))).toEqual([]);
    }
  });
});
